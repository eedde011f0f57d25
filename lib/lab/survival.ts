import { countOf, formatSpan } from "./format";
import { ownEnd } from "./own-end";
import { type Ending, revocationOf, type Watched } from "./watched";

/** How long a stolen copy outlived its revocation. */
export type Survival =
  | { state: "not-revoked" }
  /** It was refused before anybody revoked it: it had expired. */
  | { state: "dead-before" }
  | {
      state: "alive" | "died";
      realmSec: number;
      realSec: number;
      /** Replays that were still accepted after the logout. */
      accepted: number;
      /** The clock jumped over the end: the figure is its upper bound. */
      jumped: boolean;
    };

/** A clock that moved less than this between two answers did not jump. */
const JUMP_MS = 500;

/** Of one act; without it, of the first that was to end the login. */
export function survivalOf(
  watched: Watched,
  ending: Ending | null = revocationOf(watched),
): Survival {
  const { died, issued } = watched;
  if (ending === null) return { state: "not-revoked" };
  if (died !== null && died.atMs < ending.atMs) return { state: "dead-before" };
  const { over, lastAccepted, accepted } = ending;
  const end = over ?? lastAccepted ?? ending;
  const before = lastAccepted ?? ending;
  const aheadMs = end.realmMs - end.atMs - (before.realmMs - before.atMs);
  // No copy outlives its own end, however far the clock was moved.
  const ownEndMs = (issued?.expiresAt ?? Infinity) * 1000;
  const endMs = Math.min(end.realmMs, ownEndMs);
  return {
    state: over === null ? "alive" : "died",
    realmSec: Math.max(0, endMs - ending.realmMs) / 1000,
    realSec: Math.max(0, end.atMs - ending.atMs) / 1000,
    accepted,
    jumped: over !== null && aheadMs > JUMP_MS,
  };
}

/** The survival as a figure and the words on both sides of it. */
export function tellSurvival(survival: Survival): {
  lead: string;
  figure: string;
  words: string;
} {
  if (survival.state === "not-revoked") {
    const words = "counts from the logout";
    return { lead: "", figure: "–", words };
  }
  if (survival.state === "dead-before") {
    const words = "had expired before the logout";
    return { lead: "", figure: "–", words };
  }
  const { state, realmSec, realSec, accepted, jumped } = survival;
  const figure = formatSpan(realmSec);
  if (state === "died" && !jumped && accepted === 0) {
    const words = `after the logout, ${countOf(0, "replay")} accepted since`;
    return { lead: "first refusal", figure, words };
  }
  const forwarded = realmSec - realSec >= 1;
  const yours = forwarded
    ? `of realm time (${formatSpan(realSec)} of yours)`
    : "";
  const words =
    state === "died"
      ? `${yours} from the logout to the first refusal`
      : `${yours} after the logout, and still accepted`;
  return { lead: jumped ? "at most" : "", figure, words: words.trim() };
}

/** What the logout did, in a form that is still true once the copy ended. */
export function tellRevocation(watched: Watched, idleSec: number): string {
  const revoked = revocationOf(watched);
  if (revoked === null) return "";
  if (watched.died !== null && watched.died.atMs < revoked.atMs) {
    return "There was nothing left to end: this copy was refused already.";
  }
  const ended = ownEnd(watched, idleSec) !== null;
  if (!ended || revoked.effect === "immediate") return revoked.reason;
  return revoked.effect === "at-expiry"
    ? "The logout stopped the renewal; this copy ended by its own expiry."
    : "The logout could not end this copy; it ended by its own expiry.";
}
