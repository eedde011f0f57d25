import { createHash, hkdfSync, randomBytes, randomUUID } from "node:crypto";
import express from "express";
import { jwtVerify, SignJWT } from "jose";
import jwt from "jsonwebtoken";
import { listen } from "./listen.mjs";
import { openRedis } from "./redis-client.mjs";

const { REDIS_URL, PREFIX } = process.env;
const TTL_SEC = 15 * 60;
const RESET_SECRET = randomBytes(32);
const user = { id: "123", passwordHash: randomBytes(32).toString("hex") };

const redis = await openRedis(REDIS_URL);

// #region random-token
const sha256 = (text) => createHash("sha256").update(text).digest("base64url");
const linkKey = (token) => `${PREFIX}reset:${sha256(token)}`;

/** A random token; Redis keeps its hash, and to whom it belongs. */
async function createRandom() {
  const token = randomBytes(32).toString("base64url");
  const expiration = { type: "EX", value: TTL_SEC };
  await redis.set(linkKey(token), user.id, { expiration });
  return token;
}
// #endregion random-token

const KINDS = {
  // #region article
  /** As the article does it: nothing is taken, so nothing runs out. */
  article: {
    create: async () =>
      jwt.sign(
        {
          userId: user.id,
          purpose: "password-reset",
          exp: Math.floor(Date.now() / 1000) + 15 * 60, // 15 minutes
        },
        RESET_SECRET,
      ),
    redeem: async (token) => jwt.verify(token, RESET_SECRET).userId,
  },
  // #endregion article

  // #region get-then-del
  /** Two commands: between them everyone else reads too. */
  "get-then-del": {
    create: createRandom,
    redeem: async (token) => {
      const owner = await redis.get(linkKey(token));
      await redis.del(linkKey(token));
      return owner;
    },
  },
  // #endregion get-then-del

  // #region getdel
  /** One command reads and takes. */
  getdel: {
    create: createRandom,
    redeem: (token) => redis.getDel(linkKey(token)),
  },
  // #endregion getdel

  // #region set-nx
  /** A JWT, and the first to write its jti wins. */
  "set-nx": {
    create: () =>
      new SignJWT({ jti: randomUUID() })
        .setProtectedHeader({ alg: "HS256", typ: "reset+jwt" })
        .setSubject(user.id)
        .setExpirationTime(`${TTL_SEC}s`)
        .sign(RESET_SECRET),
    redeem: async (token) => {
      const options = {
        algorithms: ["HS256"],
        typ: "reset+jwt",
        requiredClaims: ["exp", "jti", "sub"],
      };
      const { payload } = await jwtVerify(token, RESET_SECRET, options);
      const expiration = { type: "EX", value: TTL_SEC };
      const key = `${PREFIX}used:${payload.jti}`;
      const first = await redis.set(key, "1", { condition: "NX", expiration });
      return first === "OK" ? payload.sub : null;
    },
  },
  // #endregion set-nx

  // #region password-hash
  /** No store: the key depends on the password, which the reset changes. */
  "password-hash": {
    create: () => signedFor(user.passwordHash),
    redeem: async (token) => {
      const before = user.passwordHash;
      const options = { algorithms: ["HS256"], typ: "reset+jwt" };
      const { payload } = await jwtVerify(token, keyFor(before), options);
      // Compare and swap; in SQL: UPDATE … WHERE password_hash = before.
      if (user.passwordHash !== before) return null;
      user.passwordHash = randomBytes(32).toString("hex");
      return payload.sub;
    },
  },
  // #endregion password-hash
};

// #region derived-key
function keyFor(passwordHash) {
  const key = hkdfSync("sha256", RESET_SECRET, passwordHash, "reset", 32);
  return new Uint8Array(key);
}

function signedFor(passwordHash) {
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256", typ: "reset+jwt" })
    .setSubject(user.id)
    .setExpirationTime(`${TTL_SEC}s`)
    .sign(keyFor(passwordHash));
}
// #endregion derived-key

const app = express();
app.use(express.json());

app.post("/links/:kind", async (req, res) => {
  res.json({ token: await KINDS[req.params.kind].create() });
});

app.post("/redeem/:kind", async (req, res) => {
  const { redeem } = KINDS[req.params.kind];
  const owner = await redeem(req.body.token).catch(() => null);
  if (owner === null) return res.status(410).json({ error: "used or unknown" });
  return res.json({ user: owner });
});

listen(app);
