import type { LaneScene } from "./scene";
import type { ReplayAnswer } from "./watched";

/** Name and value together, in bytes (RFC 6265bis § 5.7 step 6). */
export const COOKIE_LIMIT_BYTES = 4_096;

/**
 * What the browser did with the cookie that a login had set, as its first
 * answer shows; null when it kept it. Later on it is no news: browsers drop a
 * cookie that has expired.
 */
export function cookieFate(
  { issued, answer: earlier }: LaneScene,
  { refusal, credentialId }: ReplayAnswer,
): "gone" | "older" | null {
  if (earlier !== null || issued === null) return null;
  if (refusal === "missing-credential") return "gone";
  const { cookieName, sizeBytes } = issued;
  const tooLarge = cookieName.length + sizeBytes > COOKIE_LIMIT_BYTES;
  const other = credentialId !== issued.credentialId;
  return tooLarge && (other || refusal !== undefined) ? "older" : null;
}
