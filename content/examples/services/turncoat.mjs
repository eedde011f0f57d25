import { randomUUID } from "node:crypto";
import express from "express";
import { generateKeyPair, SignJWT } from "jose";
import jwt from "jsonwebtoken";
import { listen } from "../listen.mjs";

const { SERVICE_SECRET, JWKS_URL } = process.env;
const app = express();
app.use(express.json());

// #region forge-shared
/** B may verify, so B holds the secret, so B may sign. */
app.post("/forge-shared", (_, res) => {
  const forged = { service: "svc-a", permissions: ["process-payment"] };
  res.send(jwt.sign(forged, SERVICE_SECRET, { expiresIn: "1h" }));
});
// #endregion forge-shared

// #region forge-asymmetric
/** B knows every public key, and none of the private ones. */
app.post("/forge-asymmetric", async (_, res) => {
  const { keys } = await (await fetch(JWKS_URL)).json();
  const own = await generateKeyPair("ES256");
  const token = await new SignJWT({
    client_id: "svc-a",
    scope: "payments:process",
  })
    .setProtectedHeader({ alg: "ES256", kid: keys[0].kid, typ: "at+jwt" })
    .setIssuer("https://issuer.example")
    .setSubject("svc-a")
    .setAudience("svc-c")
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(own.privateKey);
  res.send(token);
});
// #endregion forge-asymmetric

listen(app);
