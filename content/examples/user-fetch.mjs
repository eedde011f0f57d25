import { randomBytes } from "node:crypto";
import express from "express";
import { jwtVerify, SignJWT } from "jose";
import jwt from "jsonwebtoken";
import { listen } from "./listen.mjs";
import { openRedis } from "./redis-client.mjs";

const { REDIS_URL, PREFIX } = process.env;
const SECRET = randomBytes(32);
const USER_KEY = `${PREFIX}user:alice`;
const redis = await openRedis(REDIS_URL);

await redis.hSet(USER_KEY, { role: "admin", tokenVersion: "1" });
await redis.expire(USER_KEY, 60);

async function verify(req) {
  const token = req.headers.authorization?.slice("Bearer ".length) ?? "";
  const options = { algorithms: ["HS256"], requiredClaims: ["exp", "sub"] };
  return (await jwtVerify(token, SECRET, options)).payload;
}

const app = express();

app.post("/login", async (_, res) => {
  const { role, tokenVersion } = await redis.hGetAll(USER_KEY);
  const token = await new SignJWT({ role, ver: Number(tokenVersion) })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject("alice")
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(SECRET);
  res.json({ token });
});

app.get("/token-alone", async (req, res) => {
  const { sub, role } = await verify(req);
  res.json({ user: sub, role });
});

// #region fetch
/** The article's line: fresh data, for one read. */
app.get("/fetched", async (req, res) => {
  const { sub } = await verify(req);
  const user = await redis.hGetAll(`${PREFIX}user:${sub}`);
  res.json({ user: sub, role: user.role });
});

/** The same read, which can now take back what was issued before. */
app.get("/versioned", async (req, res) => {
  const { sub, ver } = await verify(req);
  const user = await redis.hGetAll(`${PREFIX}user:${sub}`);
  if (Number(user.tokenVersion) !== ver) return res.sendStatus(401);
  return res.json({ user: sub, role: user.role });
});
// #endregion fetch

// #region decoded
/** What `decoded` must never be: nobody has looked at the signature. */
app.get("/decoded", async (req, res) => {
  const decoded = jwt.decode(req.headers.authorization.slice(7));
  const user = await redis.hGetAll(`${PREFIX}user:${decoded.sub}`);
  res.json({ user: decoded.sub, role: user.role });
});
// #endregion decoded

app.post("/demote", async (_, res) => {
  await redis.hSet(USER_KEY, "role", "member");
  res.sendStatus(204);
});

app.post("/log-out-everywhere", async (_, res) => {
  await redis.hIncrBy(USER_KEY, "tokenVersion", 1);
  res.sendStatus(204);
});

app.use((_error, _req, res, _next) => res.sendStatus(401));

listen(app);
