import express from "express";
import { listen } from "./listen.mjs";

const { NAME, OWN_ORIGIN, GUARDED } = process.env;

const app = express();
app.use(express.json());

// #region guard
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses what the page of another origin has sent, whatever it carries. */
function ownPagesOnly(req, res, next) {
  if (SAFE.has(req.method) || isOwn(req)) return next();
  return res.status(403).json({ error: "cross-origin" });
}

function isOwn(req) {
  const site = req.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const from = req.get("origin");
  if (from !== undefined) return from === OWN_ORIGIN;
  // An older browser says the origin; who says nothing may bring no cookie.
  return req.get("cookie") === undefined;
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
