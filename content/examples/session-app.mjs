import express from "express";
import session from "express-session";

/**
 * Sessions in Redis, properly: the article's block with what it lacks.
 * `behindProxy` is the number of proxies in front, `idleMs` the time between
 * two requests, and `absoluteMs` the time a session may live in all.
 */
export function sessionApp({
  store,
  secrets,
  behindProxy,
  idleMs,
  absoluteMs,
}) {
  const app = express();
  app.use(express.json());

  // #region session
  // One hop: believe what the proxy in front says about TLS.
  if (behindProxy > 0) app.set("trust proxy", behindProxy);
  app.use(
    session({
      store,
      secret: secrets, // the first one signs, all of them verify
      name: "__Host-sid",
      resave: false,
      saveUninitialized: false,
      cookie: { secure: true, httpOnly: true, sameSite: "lax", maxAge: idleMs },
    }),
  );
  // #endregion session

  // #region absolute
  // maxAge slides with each request; this does not.
  app.use((req, res, next) => {
    const { user, createdAt } = req.session;
    const inTime = Date.now() - createdAt <= absoluteMs;
    if (user === undefined || inTime) return next();
    req.session.destroy(() => res.status(401).json({ error: "expired" }));
  });
  // #endregion absolute

  // #region login
  app.post("/login", (req, res, next) => {
    // A new id: one that was planted before the login is worth nothing.
    req.session.regenerate((error) => {
      if (error) return next(error);
      req.session.user = req.body.user;
      req.session.createdAt = Date.now();
      res.json({ user: req.body.user });
    });
  });
  // #endregion login

  app.get("/me", (req, res) => {
    const { user } = req.session;
    if (user === undefined)
      return res.status(401).json({ error: "no session" });
    return res.json({ user });
  });

  // #region logout
  app.post("/logout", (req, res, next) => {
    req.session.destroy((error) => {
      if (error) return next(error);
      // Gone in the browser too: same name, same path, same flags.
      res.clearCookie("__Host-sid", {
        path: "/",
        secure: true,
        httpOnly: true,
      });
      res.json({ loggedOut: true });
    });
  });
  // #endregion logout

  // #region slow
  /** A request that takes its time, and may change the session at its end. */
  app.post("/slow", async (req, res) => {
    if (req.session.user === undefined) return res.sendStatus(401);
    await new Promise((done) => setTimeout(done, req.body.ms));
    if (req.body.writes) req.session.lastReport = Date.now();
    return res.json({ wrote: req.body.writes });
  });
  // #endregion slow

  return app;
}
