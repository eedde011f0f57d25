import { env } from "@/lib/env";
import { HttpProblem } from "./problem";

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

const announced = new Set(
  env.LAN_HOSTS.split(",").filter((host) => host !== ""),
);
const publicOrigin =
  env.PUBLIC_ORIGIN === undefined ? undefined : new URL(env.PUBLIC_ORIGIN);

/** Whether a name is this machine's loopback address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Whether a name is one that this server was told it has. */
export function isKnownHost(host: string): boolean {
  return isLoopback(host) || announced.has(host) || publicOrigin?.host === host;
}

/** Whether requests by this name reach us over TLS. */
export function isTls(host: string): boolean {
  return publicOrigin?.protocol === "https:" && publicOrigin.host === host;
}

/**
 * Refuses names that are not ours: otherwise another site could point its own
 * name at this address and read our answers (DNS rebinding).
 */
export function checkHost(request: Request) {
  const host = hostOf(request);
  if (isKnownHost(host)) return;
  throw new HttpProblem(
    "unknown-host",
    "Use localhost, an announced address, or set PUBLIC_ORIGIN.",
  );
}

/**
 * Refuses a state change that a page of another origin asked for. A browser
 * says so in `Sec-Fetch-Site` or `Origin`; without either it is no browser.
 * Source: W3C Fetch Metadata; OWASP CSRF Prevention Cheat Sheet.
 */
export function checkSameOrigin(request: Request) {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const sameOrigin =
    site === null
      ? origin === null || originIsOurs(origin, hostOf(request))
      : site === "same-origin";
  if (sameOrigin) return;
  throw new HttpProblem("cross-site", "Only this site's pages may do this.");
}

export function hostOf(request: Request): string {
  return request.headers.get("host")?.toLowerCase() ?? "";
}

function originIsOurs(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Addresses at which phones reach this server; none on localhost alone. */
export function joinAddresses(): string[] {
  const lan = [...announced].map((host) => `http://${host}`);
  return publicOrigin === undefined ? lan : [publicOrigin.origin, ...lan];
}
