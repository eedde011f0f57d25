// #region as-printed
const redis = require("redis");
const client = redis.createClient();
// #endregion as-printed

// What a session store does first.
client.get("sess:abc123");
