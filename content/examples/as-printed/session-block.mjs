import { randomBytes } from "node:crypto";
import { RedisStore } from "connect-redis";
import express from "express";
import session from "express-session";
import { listen } from "../listen.mjs";
import { openRedis } from "../redis-client.mjs";

process.env.SESSION_SECRET = randomBytes(32).toString("base64url");
const client = await openRedis(process.env.REDIS_URL);
// So that what it stores can be counted; the block itself has no store.
const store = new RedisStore({ client, prefix: process.env.PREFIX });
const app = express();
if (process.env.TRUST_PROXY) app.set("trust proxy", 1);

// #region as-printed
app.use(
  session({
    store,
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: {
      secure: true,
      httpOnly: true,
      maxAge: 1000 * 60 * 60 * 24, // 24 hours
    },
  }),
);
// #endregion as-printed

app.post("/login", (req, res) => {
  req.session.userId = 123;
  res.json({ loggedIn: true });
});

listen(app);
