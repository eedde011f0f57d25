import { parseCookie, stringifySetCookie } from "cookie";

// __Host-: only over TLS, only this host, only path / (RFC 6265bis § 4.1.3.2).
const ACCESS = "__Host-login";
// A narrower path would need __Secure-, which a sibling subdomain can plant.
const REFRESH = "__Host-refresh";
const FLAGS = { path: "/", httpOnly: true, secure: true, sameSite: "lax" };

/**
 * What a request presents: `{ access, refresh }`, each may be missing. With an
 * Authorization header cookies do not count. `header` reads one by its name.
 */
export function presented(header) {
  const authorization = header("authorization");
  if (authorization) {
    const [, access] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    return { access, refresh: header("x-refresh-token") };
  }
  const jar = parseCookie(header("cookie") ?? "");
  return { access: jar[ACCESS], refresh: jar[REFRESH] };
}

/** `Set-Cookie` values that give a browser its login. */
export function cookiesOf({ access, accessSec, refresh, refreshSec }) {
  const cookies = [setCookie(ACCESS, access, accessSec)];
  if (refresh) cookies.push(setCookie(REFRESH, refresh, refreshSec));
  return cookies;
}

/** `Set-Cookie` values that take it away: same name, path and flags. */
export function clearedCookies() {
  return [ACCESS, REFRESH].map((name) => setCookie(name, "", 0));
}

function setCookie(name, value, maxAge) {
  return stringifySetCookie({ name, value, maxAge, ...FLAGS });
}
