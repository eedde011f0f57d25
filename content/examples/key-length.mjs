import { jwtVerify, SignJWT } from "jose";
import jwt from "jsonwebtoken";

/** RFC 7518 § 3.2 asks for 256 bits or more. */
const KEYS = { secret: "secret", x: "x", long: "k".repeat(32) };

// #region sign-with-any
async function withJose(secret) {
  const key = new TextEncoder().encode(secret);
  const token = await new SignJWT({ sub: "123" })
    .setProtectedHeader({ alg: "HS256" })
    .sign(key);
  return (await jwtVerify(token, key)).payload.sub;
}

function withJsonwebtoken(secret) {
  const token = jwt.sign({ sub: "123" }, secret, { algorithm: "HS256" });
  return jwt.verify(token, secret, { algorithms: ["HS256"] }).sub;
}
// #endregion sign-with-any

async function accepts(sign, secret) {
  try {
    return (await sign(secret)) === "123";
  } catch {
    return false;
  }
}

const rows = [];
for (const [name, secret] of Object.entries(KEYS)) {
  const jose = await accepts(withJose, secret);
  const jsonwebtoken = await accepts(withJsonwebtoken, secret);
  rows.push({ name, bits: secret.length * 8, jose, jsonwebtoken });
}
console.log(JSON.stringify(rows));
