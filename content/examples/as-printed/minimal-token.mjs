import { randomBytes } from "node:crypto";
import jwt from "jsonwebtoken";

process.env.JWT_SECRET = randomBytes(32).toString("base64url");
const user = { id: "123" };

// #region as-printed
// Minimal payload
const token = jwt.sign({ sub: user.id }, process.env.JWT_SECRET, {
  expiresIn: "1h",
  algorithm: "HS256",
});
// #endregion as-printed

console.log(JSON.stringify({ token }));
