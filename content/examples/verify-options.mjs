import { randomBytes, randomUUID } from "node:crypto";
import express from "express";
import { jwtVerify, SignJWT } from "jose";
import jwt from "jsonwebtoken";
import { listen } from "./listen.mjs";

const SECRET = randomBytes(32);
const now = () => Math.floor(Date.now() / 1000);

// #region printed-verify
/** What most code does with the article's token: two arguments. */
function verifyAsUsual(token) {
  return jwt.verify(token, SECRET);
}
// #endregion printed-verify

// #region pinned-verify
/** Everything that is relied on is required (RFC 8725 § 3). */
async function verifyPinned(token) {
  const { payload } = await jwtVerify(token, SECRET, {
    algorithms: ["HS256"],
    issuer: "https://issuer.example",
    audience: "https://api.example",
    typ: "at+jwt",
    requiredClaims: ["exp", "iat", "sub", "jti"],
    maxTokenAge: "1h",
    clockTolerance: 5,
  });
  // No library bounds exp by itself.
  if (payload.exp - payload.iat > 3_600) throw new Error("lives too long");
  return payload;
}
// #endregion pinned-verify

const GOOD = {
  iss: "https://issuer.example",
  aud: "https://api.example",
  sub: "123",
};

const sign = (claims, header = {}) =>
  new SignJWT({ jti: randomUUID(), iat: now(), exp: now() + 600, ...claims })
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt", ...header })
    .sign(SECRET);

/** Tokens of the right key, each wrong in one way. */
const TOKENS = {
  good: () => sign(GOOD),
  "no-exp": () => sign({ ...GOOD, exp: undefined }),
  "exp-in-ms": () => sign({ ...GOOD, exp: Date.now() + 600_000 }),
  "from-the-future": () => sign({ ...GOOD, iat: now() + 86_400 }),
  "other-audience": () => sign({ ...GOOD, aud: "https://other.example" }),
  "reset-token": () => sign({ ...GOOD }, { typ: "reset+jwt" }),
  "other-algorithm": () => sign(GOOD, { alg: "HS512" }),
};

const app = express();

app.get("/try/:token/:verifier", async (req, res) => {
  const token = await TOKENS[req.params.token]();
  const verify = { usual: verifyAsUsual, pinned: verifyPinned };
  try {
    await verify[req.params.verifier](token);
    res.json({ accepted: true });
  } catch (error) {
    res.status(401).json({ accepted: false, why: error.code ?? error.message });
  }
});

listen(app);
