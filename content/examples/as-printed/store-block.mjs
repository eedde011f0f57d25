import { randomBytes } from "node:crypto";
import { RedisStore } from "connect-redis";
import express from "express";
import session from "express-session";
import { listen } from "../listen.mjs";
import { openRedis } from "../redis-client.mjs";

process.env.SESSION_SECRET = randomBytes(32).toString("base64url");
const client = await openRedis(process.env.REDIS_URL);
const prefix = process.env.PREFIX;
const app = express();

// #region as-printed
app.use(
  session({
    store: new RedisStore({ client, prefix }),
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
  }),
);
// #endregion as-printed

app.post("/login", (req, res) => {
  req.session.userId = 123;
  res.json({ loggedIn: true });
});

listen(app);
