import type { LoginAnswer } from "@/lib/http/contract";

const LINE_END_BYTES = 2;

/** The refresh token's own Cookie line, as the browser sends it. */
export function refreshCookie({ cookieName, refreshToken }: LoginAnswer) {
  if (refreshToken === undefined) return null;
  // A cookie with a path may not be called `__Host-` (RFC 6265bis § 4.1.3).
  const prefix = cookieName.startsWith("__Host-") ? "__Secure-" : "";
  const suffix = isSecondLane(cookieName) ? "-b" : "";
  const lead = `Cookie: ${prefix}refresh-token${suffix}=`;
  const sizeBytes = lead.length + refreshToken.length + LINE_END_BYTES;
  return { lead, value: refreshToken, sizeBytes };
}

/** The page's second lane has cookies of its own, so both can be kept. */
export function isSecondLane(cookieName: string): boolean {
  return cookieName.endsWith("-b");
}
