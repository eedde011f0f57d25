import { randomBytes } from "node:crypto";
import express from "express";
import { jwtVerify, SignJWT } from "jose";
import { listen } from "./listen.mjs";
import { openRedis } from "./redis-client.mjs";

const { REDIS_URL, PREFIX } = process.env;
const SECRET = randomBytes(32);
const redis = await openRedis(REDIS_URL);
const sessionKey = (id) => `${PREFIX}session:${id}`;

const app = express();

app.post("/login", async (_, res) => {
  const id = randomBytes(32).toString("base64url");
  await redis.set(sessionKey(id), "alice", { EX: 60 });
  const jwt = await new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setSubject("alice")
    .setExpirationTime("1h")
    .sign(SECRET);
  res.json({ id, jwt });
});

// #region two-by-two
/** Where it travels: one cookie, or the Authorization header. */
function carried(req) {
  const cookie = /(?:^|; )login=([^;]+)/.exec(req.headers.cookie ?? "")?.[1];
  return cookie ?? req.headers.authorization?.slice("Bearer ".length) ?? "";
}

/** What it is: a signed message, or the name of a record in the store. */
async function userOf(credential) {
  if (!credential.includes(".")) return redis.get(sessionKey(credential));
  const options = { algorithms: ["HS256"], requiredClaims: ["exp"] };
  return (await jwtVerify(credential, SECRET, options)).payload.sub;
}

app.get("/me", async (req, res) => {
  const user = await userOf(carried(req));
  return user === null ? res.sendStatus(401) : res.json({ user });
});
// #endregion two-by-two

app.post("/log-out-everywhere", async (_, res) => {
  const keys = await redis.keys(sessionKey("*"));
  await redis.unlink(keys);
  res.sendStatus(204);
});

listen(app);
