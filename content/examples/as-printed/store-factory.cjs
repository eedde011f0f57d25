const session = require("express-session");

// #region as-printed
const RedisStore = require("connect-redis")(session);
// #endregion as-printed

module.exports = RedisStore;
