import { randomBytes } from "node:crypto";
import express from "express";
import { jwtVerify } from "jose";
import jwt from "jsonwebtoken";
import { listen } from "./listen.mjs";

const JWT_SECRET = randomBytes(32);
const RESET_SECRET = process.env.ONE_SECRET ? JWT_SECRET : randomBytes(32);

const app = express();

app.post("/reset-token", (_, res) => {
  const payload = { userId: 123, purpose: "password-reset" };
  res.send(jwt.sign(payload, RESET_SECRET, { expiresIn: "15m" }));
});

// #region login-naive
/** Any token of this secret is a login. */
app.get("/me/naive", (req, res) => {
  try {
    const { userId } = jwt.verify(bearer(req), JWT_SECRET);
    res.json({ userId });
  } catch {
    res.sendStatus(401);
  }
});
// #endregion login-naive

// #region login-typed
/** Only a token that says it is an access token (RFC 8725 § 3.11). */
app.get("/me/typed", async (req, res) => {
  try {
    const options = { algorithms: ["HS256"], typ: "at+jwt" };
    const { payload } = await jwtVerify(bearer(req), JWT_SECRET, options);
    res.json({ userId: payload.userId });
  } catch {
    res.sendStatus(401);
  }
});
// #endregion login-typed

function bearer(req) {
  return req.get("authorization")?.replace("Bearer ", "") ?? "";
}

listen(app);
