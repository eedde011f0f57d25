import { need } from "./settings.mjs";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request may change something: not if another site had the browser
 * send it (CSRF). A request with neither header may not bring cookies: either
 * no browser sent it, or one that does not say from where.
 * Source: OWASP CSRF Prevention, "Fetch Metadata".
 */
export function isAllowed(method, header) {
  if (SAFE.has(method)) return true;
  const site = header("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = header("origin");
  return origin ? origin === need("ORIGIN") : !header("cookie");
}
