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
app.set("trust proxy", 1);

// #region as-printed
app.use(
  session({
    store,
    secret: process.env.SESSION_SECRET,
    name: "__Host-sess", // Custom cookie name
    cookie: {
      secure: true,
      httpOnly: true,
      sameSite: "strict",
      maxAge: 1000 * 60 * 60 * 24,
    },
  }),
);
// #endregion as-printed

app.get("/", (_req, res) => res.send("a page for everyone"));

// The article shows no login; this is the usual short one.
app.post("/login", (req, res) => {
  req.session.user = "alice";
  res.json({ user: req.session.user });
});

app.get("/me", (req, res) => {
  const { user } = req.session;
  return user === undefined ? res.sendStatus(401) : res.json({ user });
});

listen(app);
