import express from "express";
import { createRemoteJWKSet, jwtVerify } from "jose";
import jwt from "jsonwebtoken";
import { listen } from "../listen.mjs";
import { openRedis } from "../redis-client.mjs";

const { SERVICE_SECRET, JWKS_URL, JWKS_COOLDOWN_MS } = process.env;
const { NAME, REDIS_URL, PREFIX } = process.env;
const app = express();
const bearer = (req) => req.get("authorization")?.replace("Bearer ", "") ?? "";

// #region as-printed
/** Verifies as the article's token asks for: one secret, and no audience. */
app.post("/as-printed", (req, res) => {
  try {
    const { service, permissions } = jwt.verify(bearer(req), SERVICE_SECRET);
    res.json({ service, permissions });
  } catch {
    res.sendStatus(401);
  }
});
// #endregion as-printed

// #region verify
// Cached for ten minutes, and fetched again for an unknown kid, but at most
// every 30 s: anybody can make up a kid.
const cooldownDuration = Number(JWKS_COOLDOWN_MS ?? 30_000);
const keys = createRemoteJWKSet(new URL(JWKS_URL), { cooldownDuration });

const REQUIRED = {
  issuer: "https://issuer.example",
  algorithms: ["ES256"],
  typ: "at+jwt",
  requiredClaims: ["exp", "jti", "sub"],
  clockTolerance: 5,
};

app.post("/pay", async (req, res) => {
  try {
    const required = { ...REQUIRED, audience: NAME };
    const { payload } = await jwtVerify(bearer(req), keys, required);
    if (payload.scope !== "payments:process") return res.sendStatus(403);
    return res.json({ caller: payload.sub });
  } catch (error) {
    return res.status(401).json({ error: error.code });
  }
});
// #endregion verify

/** The same without an audience, to see what that one line does. */
app.post("/pay-any-audience", async (req, res) => {
  try {
    const { payload } = await jwtVerify(bearer(req), keys, REQUIRED);
    res.json({ caller: payload.sub });
  } catch (error) {
    res.status(401).json({ error: error.code });
  }
});

// #region session
/** The same by a forwarded session id: every hop asks the store. */
const redis = await openRedis(REDIS_URL);

app.post("/pay-by-session", async (req, res) => {
  try {
    const user = await redis.get(`${PREFIX}sess:${bearer(req)}`);
    if (user === null) return res.sendStatus(401);
    return res.json({ caller: user });
  } catch (error) {
    return res.status(503).json({ error: error.name });
  }
});
// #endregion session

listen(app);
