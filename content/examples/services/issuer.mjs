import { randomUUID } from "node:crypto";
import express from "express";
import { SignJWT } from "jose";
import jwt from "jsonwebtoken";
import { listen } from "../listen.mjs";
import { newKey } from "./keys.mjs";

const { SERVICE_SECRET, KEY_FOLDER } = process.env;
let current = await newKey(KEY_FOLDER);
let published = [current.jwk];

const app = express();
app.use(express.json());

// #region as-printed
/** The article's service token, its secret shared with everyone who verifies. */
app.post("/as-printed", (_, res) => {
  const serviceToken = jwt.sign(
    {
      service: "payment-processor",
      permissions: ["process-payment"],
      exp: Math.floor(Date.now() / 1000) + 60 * 60, // 1 hour
    },
    SERVICE_SECRET,
  );
  res.send(serviceToken);
});
// #endregion as-printed

// #region issue
/**
 * A token for one audience, for five minutes. A real issuer authenticates the
 * caller here (mTLS, private_key_jwt) and takes sub from that; this one does not.
 */
app.post("/token", async (req, res) => {
  const token = await new SignJWT({
    client_id: "svc-a",
    scope: "payments:process",
  })
    .setProtectedHeader({ alg: "ES256", kid: current.kid, typ: "at+jwt" })
    .setIssuer("https://issuer.example")
    .setSubject("svc-a")
    .setAudience(req.body.audience)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(current.privateKey);
  res.send(token);
});
// #endregion issue

// #region jwks
app.get("/jwks.json", (_, res) => res.json({ keys: published }));

/**
 * Signs with a new key. With an overlap the old one stays published; remove it
 * when its last token has expired.
 */
app.post("/rotate", async (req, res) => {
  const old = req.body.overlap ? published : [];
  current = await newKey(KEY_FOLDER);
  published = [...old, current.jwk];
  res.json({ published: published.length });
});
// #endregion jwks

listen(app);
