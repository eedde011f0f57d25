import { randomUUID } from "node:crypto";
import { RedisStore } from "connect-redis";
import express from "express";
import session from "express-session";
import jwt from "jsonwebtoken";
import { listen } from "../listen.mjs";
import { openRedis } from "../redis-client.mjs";
import { TOKEN_COOKIE, tokenOf } from "./request-token.mjs";

const { JWT_SECRET, SESSION_SECRET, REDIS_URL, PREFIX } = process.env;
const client = await openRedis(REDIS_URL);

// The cookie of the article's section 2, and the store that it lacks.
const options = {
  store: new RedisStore({ client, prefix: `${PREFIX}sess:` }),
  secret: SESSION_SECRET,
  name: "__Host-sess",
  resave: false,
  saveUninitialized: false,
  cookie: {
    secure: true,
    httpOnly: true,
    sameSite: "strict",
    maxAge: 1000 * 60 * 60 * 24,
  },
};

function jwtAuth(req, _, next) {
  try {
    const { sub } = jwt.verify(tokenOf(req), JWT_SECRET);
    req.user = { id: sub };
  } catch {
    // Without a token it is a visitor.
  }
  next();
}

const app = express();
app.set("trust proxy", 1);
app.use(express.json());

// #region as-printed
// 1. Add session support while maintaining JWT
app.use(session(options));
app.use(jwtAuth); // Existing JWT middleware

// 2. Create sessions for JWT users
app.use(async (req, res, next) => {
  if (req.user && !req.session.userId) {
    req.session.userId = req.user.id;
  }
  next();
});
// #endregion as-printed

/** The login of old: a JWT in a cookie, and in the body for scripts. */
app.post("/login", (req, res) => {
  const claims = { sub: req.body.user, jti: randomUUID() };
  const token = jwt.sign(claims, JWT_SECRET, {
    expiresIn: "30d",
    issuer: "https://app.example",
    audience: "https://app.example",
  });
  res.cookie("token", token, TOKEN_COOKIE).json({ token });
});

/** What a visitor may choose before any login: it starts a session. */
app.post("/language", (req, res) => {
  req.session.language = req.body.language;
  res.json({ language: req.session.language });
});

// #region who
app.get("/me", (req, res) => {
  const users = [req.session.userId, req.user?.id].filter(Boolean);
  if (users.length === 0) return res.status(401).json({ error: "log in" });
  return res.json({ users: [...new Set(users)] });
});
// #endregion who

// #region logout
app.post("/logout", (req, res, next) => {
  req.session.destroy((error) => {
    if (error) return next(error);
    res.clearCookie("__Host-sess", options.cookie).json({ loggedOut: true });
  });
});
// #endregion logout

listen(app);
