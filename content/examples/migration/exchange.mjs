import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { RedisStore } from "connect-redis";
import express from "express";
import session from "express-session";
import { SignJWT } from "jose";
import { listen } from "../listen.mjs";
import { openRedis } from "../redis-client.mjs";
import { TOKEN_COOKIE, tokenOf } from "./request-token.mjs";
import { sameOrigin } from "./same-origin.mjs";
import { rehearse } from "./turned-clock.mjs";
import { takenBack, tokenVerifier } from "./verify-token.mjs";

const { JWT_SECRET, SESSION_SECRET, REDIS_URL, PREFIX, REHEARSAL } =
  process.env;
// No shorter than the tokens lived, or the migration itself logs people out.
const LONGEST_MS = 30 * 86_400_000;

const redis = await openRedis(REDIS_URL);
const verifyToken = tokenVerifier(redis, PREFIX, JWT_SECRET);
const noOtherSite = sameOrigin("https://app.example");

const app = express();
app.set("trust proxy", 1);
app.use(express.json());

// #region phase
/** The plan: no new tokens first, then none at all. Sessions stay. */
const phase = {
  issueTokens: true,
  acceptTokens: true,
  acceptSessions: true,
};
// #endregion phase

if (REHEARSAL) rehearse(app, phase);

app.use(
  session({
    store: new RedisStore({ client: redis, prefix: `${PREFIX}sess:` }),
    secret: [SESSION_SECRET],
    name: "__Host-sid",
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite: "lax" },
  }),
);

// #region authenticate
/** One request is one person: the session decides, the token only without it. */
app.use(async (req, _, next) => {
  if (await isOver(req.session)) await newId(req);
  const { userId } = req.session;
  if (phase.acceptSessions && userId !== undefined) {
    req.auth = { userId, by: "session" };
  } else if (phase.acceptTokens) {
    const { payload } = await verifyToken(tokenOf(req));
    if (payload) req.auth = { userId: payload.sub, by: "token" };
  }
  next();
});

/** Redis knows neither a session's own end, nor that its token was taken back. */
async function isOver({ endsAt, token }) {
  if (endsAt <= Date.now()) return true;
  return token !== undefined && takenBack(redis, PREFIX, token);
}
// #endregion authenticate

// #region start-session
const newId = (req) => promisify(req.session.regenerate).call(req.session);

/** A new id for a new identity, and stored before the answer goes out. */
async function startSession(req, identity) {
  await newId(req);
  Object.assign(req.session, identity);
  req.session.cookie.maxAge = identity.endsAt - Date.now();
  await promisify(req.session.save).call(req.session);
}
// #endregion start-session

/** For keys: whole seconds, and at least one. */
const secondsTo = (exp) => Math.max(1, Math.ceil(exp - Date.now() / 1000));

// #region exchange
/** One token, one session of the same person, that ends no later than it. */
app.post("/session/exchange", noOtherSite, async (req, res) => {
  if (!phase.acceptTokens) return res.status(410).json({ error: "too late" });
  const { payload, refused } = await verifyToken(tokenOf(req));
  if (refused) return res.status(401).json({ error: refused });
  const { sub, jti, iat, exp } = payload;
  const key = `${PREFIX}migrated:${jti}`;
  const expiration = { type: "EX", value: secondsTo(exp) };
  const first = await redis.set(key, "1", { condition: "NX", expiration });
  if (first !== "OK") return res.status(409).json({ error: "exchanged" });
  const endsAt = Math.min(Date.now() + LONGEST_MS, exp * 1000);
  // Whoever takes this token back takes the session back with it.
  const token = { jti, sub, iat, exp };
  await startSession(req, { userId: sub, endsAt, token });
  return res.clearCookie("token", TOKEN_COOKIE).json({ userId: sub, endsAt });
});
// #endregion exchange

// #region logout
/** Ends the session, the token it was made from, and the one that came along. */
app.post("/logout", noOtherSite, async (req, res) => {
  const { payload } = await verifyToken(tokenOf(req));
  for (const token of [payload, req.session.token]) await deny(token);
  await promisify(req.session.destroy).call(req.session);
  res.clearCookie("token", TOKEN_COOKIE);
  res.clearCookie("__Host-sid", TOKEN_COOKIE).json({ loggedOut: true });
});

async function deny(token) {
  if (token === undefined) return;
  const expiration = { type: "EX", value: secondsTo(token.exp) };
  await redis.set(`${PREFIX}denied:${token.jti}`, "1", { expiration });
}
// #endregion logout

// #region login
/** A login asks for a password; this one, in an experiment, does not. */
app.post("/login", noOtherSite, async (req, res) => {
  const endsAt = Date.now() + LONGEST_MS;
  if (phase.issueTokens) {
    // A session of whoever was here before would win over the new token.
    await newId(req);
    const token = await issueToken(req.body.user, endsAt);
    return res.cookie("token", token, TOKEN_COOKIE).json({ token, endsAt });
  }
  await startSession(req, { userId: req.body.user, endsAt });
  return res.clearCookie("token", TOKEN_COOKIE).json({ endsAt });
});
// #endregion login

function issueToken(user, endsAt) {
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer("https://app.example")
    .setAudience("https://app.example")
    .setSubject(user)
    .setIssuedAt()
    .setExpirationTime(Math.floor(endsAt / 1000))
    .sign(new TextEncoder().encode(JWT_SECRET));
}

/** What a visitor may choose before any login: it starts a session. */
app.post("/language", noOtherSite, (req, res) => {
  req.session.language = req.body.language;
  res.json({ language: req.session.language });
});

app.get("/me", (req, res) => {
  if (req.auth) return res.json({ users: [req.auth.userId], by: req.auth.by });
  return res.status(401).json({ error: "log in" });
});

listen(app);
