import express from "express";
import { clearedCookies, cookiesOf, presented } from "./auth/carrier.mjs";
import { isAllowed } from "./auth/same-origin.mjs";
import { number } from "./auth/settings.mjs";
import * as login from "./auth/strategy.mjs";
import { authenticate } from "./auth/users.mjs";

/** The application: six routes about being logged in, and room for yours. */
export function buildApp() {
  const app = express();
  app.disable("x-powered-by");
  // How many proxies in front may say who calls (req.ip) and how (req.secure).
  app.set("trust proxy", number("BEHIND_PROXIES", 0));
  app.use(express.json({ limit: "4kb" }), guard);

  app.get("/api/health", async (_, res) => {
    await login.health();
    res.json({ status: "ok" });
  });

  app.post("/api/session", async (req, res) => {
    const { name, password, carrier } = req.body ?? {};
    const user = await authenticate(name, password);
    if (!user) return refuse(res, "wrong name or password");
    // The login that this browser had is over: one at a time in one jar.
    await login.end(presentedBy(req));
    return give(res, await login.open(user), carrier);
  });

  app.post("/api/session/renew", async (req, res) => {
    const next = await login.renew(presentedBy(req));
    // Its cookies stay: another tab may just have been given new ones.
    if (!next) return refuse(res);
    const bearer = req.get("authorization") !== undefined;
    return give(res, next, bearer ? "body" : "cookie");
  });

  app.delete("/api/session", async (req, res) => {
    const ended = await login.end(presentedBy(req));
    res.append("set-cookie", clearedCookies()).json(ended);
  });

  app.post("/api/session/end-all", requireLogin, async (_, res) => {
    const ended = await login.endAll(res.locals.login.user);
    res.append("set-cookie", clearedCookies()).json(ended);
  });

  app.get("/api/me", requireLogin, (_, res) => res.json(res.locals.login));

  if (login.jwks) {
    app.get("/.well-known/jwks.json", async (_, res) => {
      res.set("cache-control", "max-age=600").json(await login.jwks());
    });
  }

  app.use((_, res) => res.status(404).json({ error: "nothing here" }));
  app.use(fail);
  return app;
}

/** Lets in who is logged in; `res.locals.login` says who: `{ user, role }`. */
export async function requireLogin(req, res, next) {
  res.locals.login = await login.check(presentedBy(req).access);
  return res.locals.login ? next() : refuse(res);
}

function guard(req, res, next) {
  res.set("cache-control", "no-store");
  if (isAllowed(req.method, (name) => req.get(name))) return next();
  return res.status(403).json({ error: "another site sent this" });
}

function presentedBy(req) {
  return presented((name) => req.get(name));
}

/** To a browser as cookies that no script reads; to an app in the body. */
function give(res, given, carrier = "cookie") {
  if (carrier === "body") return res.json(given);
  return res.append("set-cookie", cookiesOf(given)).json({ loggedIn: true });
}

function refuse(res, error = "not logged in") {
  return res.status(401).set("www-authenticate", "Bearer").json({ error });
}

function fail(error, _req, res, _next) {
  const { status, name } = error;
  if (status < 500) return res.status(status).json({ error: error.message });
  if (name !== "StoreAway") console.error(error);
  const away = name === "StoreAway";
  if (away) res.set("retry-after", "1");
  return res
    .status(away ? 503 : 500)
    .json({ error: away ? "the store is away" : "internal error" });
}
