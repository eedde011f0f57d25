import { parseCookie, type SetCookie, stringifySetCookie } from "cookie";
import type { StrategyId } from "@/lib/strategies/strategy";
import type { Lane, WireSizes } from "./contract";
import { hostOf, isLoopback, isTls } from "./hosts";

/**
 * `host-prefix`: names start `__Host-` or `__Secure-` and the browser enforces
 * what they promise. `plain`: the connection cannot carry Secure cookies.
 */
export type CookieScheme = "host-prefix" | "plain";

/** Cookies of one browser's lab may take this much of a request header. */
export const COOKIE_BUDGET_BYTES = 12 * 1024;

const PROBE = "probe";
const CRLF = 2;

/**
 * Which names this browser can keep here. Secure cookies work over TLS, and
 * on loopback in most browsers; the probe tells of those where they do not.
 */
export function cookieScheme(request: Request): CookieScheme {
  const host = hostOf(request);
  if (isTls(host)) return "host-prefix";
  if (!isLoopback(host)) return "plain";
  const sent = readCookies(request);
  const onlyPlainKept =
    sent[PROBE] !== undefined && sent[`__Host-${PROBE}`] === undefined;
  return onlyPlainKept ? "plain" : "host-prefix";
}

/** Two cookies whose return tells what this browser keeps. */
export function probeCookies(): string[] {
  const short: Attributes = { maxAge: 600, sameSite: "strict" };
  return [
    setCookie("host-prefix", PROBE, "1", short),
    setCookie("plain", PROBE, "1", short),
  ];
}

/** True once the browser has returned a probe cookie. */
export function isProbed(request: Request): boolean {
  return readCookies(request)[PROBE] !== undefined;
}

/** A class has lanes of its own, so that a lab in the same browser ends none. */
export type CookieLane = Lane | `class-${Lane}`;

/** The table of names. A second lane of one page has names of its own. */
export const cookieNames = {
  owner: "lab",
  desk: "desk",
  seat: "seat",
  credential: (strategy: StrategyId, lane: CookieLane) =>
    lane === "a" ? strategy : `${strategy}-${lane}`,
  refresh: (lane: CookieLane) =>
    lane === "a" ? "refresh-token" : `refresh-token-${lane}`,
};

/** The path that a refresh token is sent to, and nowhere else. */
export function refreshPath(realmId: string): string {
  return `/api/realms/${realmId}/auth/jwt-refresh`;
}

type Attributes = Pick<SetCookie, "maxAge" | "sameSite" | "path">;

/** A cookie's name as it is sent, prefix included. */
export function cookieName(scheme: CookieScheme, name: string, path = "/") {
  if (scheme === "plain") return name;
  return path === "/" ? `__Host-${name}` : `__Secure-${name}`;
}

/**
 * A `Set-Cookie` value. HttpOnly always; Secure and a prefix where they can
 * work. `maxAge` is in seconds; 0 deletes. Source: RFC 6265bis § 4.1.
 */
export function setCookie(
  scheme: CookieScheme,
  name: string,
  value: string,
  { path = "/", ...attributes }: Attributes,
): string {
  return stringifySetCookie({
    name: cookieName(scheme, name, path),
    value,
    path,
    httpOnly: true,
    secure: scheme === "host-prefix",
    ...attributes,
  });
}

/** The value of one cookie of this request. */
export function readCookie(request: Request, name: string, path = "/") {
  return readCookies(request)[cookieName(cookieScheme(request), name, path)];
}

/** Bytes of whole header lines, line end included. */
export function wireSizes(
  name: string,
  value: string,
  setCookieValue: string,
): WireSizes {
  return {
    cookieLine: bytes(`Cookie: ${name}=${value}`) + CRLF,
    authorizationLine: bytes(`Authorization: Bearer ${value}`) + CRLF,
    setCookieLine: bytes(`Set-Cookie: ${setCookieValue}`) + CRLF,
  };
}

/** Bytes that a request's `Cookie` header would have with one cookie more. */
export function cookieBytesWith(request: Request, name: string, value: string) {
  const sent = { ...readCookies(request), [name]: value };
  return bytes(
    Object.entries(sent)
      .map((pair) => pair.join("="))
      .join("; "),
  );
}

function readCookies(request: Request) {
  const cookies = parseCookie(request.headers.get("cookie") ?? "");
  return cookies as Record<string, string | undefined>;
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
