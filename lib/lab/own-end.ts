import { revocationOf, type Watched } from "./watched";

/**
 * Why a refused login ended by itself, without a logout; null when it did not.
 * Redis forgets an idle session without a word, and a browser its expired
 * cookie, so there only the gap tells.
 */
export function ownEnd(
  watched: Watched,
  idleSec: number,
): "expired" | "idle" | null {
  const { answer, died, lastAlive, issued } = watched;
  if (answer?.verdict !== "dead") return null;
  if (answer.refusal === "expired") return "expired";
  const forgotten =
    answer.refusal === "unknown-session" ||
    answer.refusal === "missing-credential";
  if (!forgotten || died === null || lastAlive === null) return null;
  const revoked = revocationOf(watched);
  if (revoked !== null && revoked.atMs <= died.atMs) return null;
  const unusedMs = died.realmMs - lastAlive.realmMs;
  const idles = watched.preset.strategy === "redis-session";
  if (idles && unusedMs >= idleSec * 1000) return "idle";
  const endMs = (issued?.expiresAt ?? Infinity) * 1000;
  return died.realmMs >= endMs ? "expired" : null;
}
