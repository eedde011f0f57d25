import express from "express";
import { listen } from "./listen.mjs";

const { NAME, OWN_ORIGIN, GUARDED } = process.env;

const app = express();
app.use(express.json());

// #region guard
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses what the page of another origin has sent, whatever it carries. */
function ownPagesOnly(req, res, next) {
  if (SAFE.has(req.method)) return next();
  const site = req.get("sec-fetch-site");
  const origin = req.get("origin");
  // An older browser says only the origin; who says neither is no browser.
  const own =
    site === undefined
      ? origin === undefined || origin === OWN_ORIGIN
      : site === "same-origin";
  return own ? next() : res.status(403).json({ error: "cross-origin" });
}
// #endregion guard

if (GUARDED) app.use(ownPagesOnly);

app.get("/login", (_req, res) => {
  const flags = { secure: true, httpOnly: true, sameSite: "strict", path: "/" };
  res.cookie(NAME, "alice", flags).sendStatus(204);
});

app.post("/transfer", (req, res) => {
  const loggedIn = req.get("cookie")?.includes(`${NAME}=alice`);
  return loggedIn ? res.json({ sent: req.body.amount }) : res.sendStatus(401);
});

listen(app);
