import { revocationOf, type Watched } from "./watched";

/**
 * Why a refused copy ended by itself, without a logout; null when it did not.
 * Redis forgets an idle session without a word, so only the gap tells.
 */
export function ownEnd(
  watched: Watched,
  idleSec: number,
): "expired" | "idle" | null {
  const { answer, died, lastAlive } = watched;
  if (answer?.verdict !== "dead") return null;
  if (answer.refusal === "expired") return "expired";
  if (answer.refusal !== "unknown-session") return null;
  if (died === null || lastAlive === null) return null;
  const revoked = revocationOf(watched);
  if (revoked !== null && revoked.atMs <= died.atMs) return null;
  const unusedMs = died.realmMs - lastAlive.realmMs;
  return unusedMs >= idleSec * 1000 ? "idle" : null;
}
