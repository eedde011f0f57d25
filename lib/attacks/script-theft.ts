import { stringifySetCookie } from "cookie";
import type { AttackWords } from "./attack";

/** The login's cookie, as the naive and as the hardened server set it. */
export function vulnerableCookie(value: string): string {
  // #region naive
  return stringifySetCookie({ name: "sid", value, path: "/" });
  // #endregion naive
}

export function hardenedCookie(value: string): string {
  // #region hardened
  return stringifySetCookie({
    name: "__Host-Http-sid",
    value,
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "lax",
  });
  // #endregion hardened
}

/**
 * A script of the attacker's on your page. Whether it can read a cookie, or
 * replace it, the browser decides: the cookie lab asks it.
 */
export const scriptTheft: AttackWords = {
  title: "A script on your page",
  move: "The attacker gets a script into your page. It reads the login, sends it home, or puts another one in its place.",
  precondition:
    "One hole for scripts (XSS). Then a login that scripts can read.",
  mistake:
    "A cookie without HttpOnly is there for every script, as everything in localStorage is.",
  remedy:
    "HttpOnly, and a __Host-Http- name, which no script can set in browsers that know it (Chrome 140 and newer; to others it is a __Host- name). It ends reading and planting the cookie, not the script: that still sends requests as Alice while the page is open.",
  sources: [
    { id: "layered-cookies" },
    { id: "rfc10017", at: "§ 6.1" },
    { id: "asvs", at: "3.3.4" },
  ],
};
