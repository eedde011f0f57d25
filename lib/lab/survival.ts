import { countOf, formatSpan } from "./format";
import { ownEnd } from "./own-end";
import type { LaneScene } from "./scene";

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

export function survivalOf(lane: LaneScene): Survival {
  const { revoked, died, lastAlive, issued } = lane;
  if (revoked === null) return { state: "not-revoked" };
  if (died !== null && died.atMs < revoked.atMs)
    return { state: "dead-before" };
  const end = died ?? lastAlive ?? revoked;
  const before =
    lastAlive !== null && lastAlive.atMs > revoked.atMs ? lastAlive : revoked;
  const aheadMs = end.realmMs - end.atMs - (before.realmMs - before.atMs);
  // No copy outlives its own end, however far the clock was moved.
  const ownEndMs = (issued?.expiresAt ?? Infinity) * 1000;
  const endMs = Math.min(end.realmMs, ownEndMs);
  return {
    state: died === null ? "alive" : "died",
    realmSec: Math.max(0, endMs - revoked.realmMs) / 1000,
    realSec: Math.max(0, end.atMs - revoked.atMs) / 1000,
    accepted: lane.acceptedSince,
    jumped: died !== null && aheadMs > JUMP_MS,
  };
}

/** The survival as a figure and the words on both sides of it. */
export function tellSurvival(survival: Survival): {
  lead: string;
  figure: string;
  words: string;
} {
  if (survival.state === "not-revoked") {
    const words = "counts from the moment Alice is logged out";
    return { lead: "", figure: "–", words };
  }
  if (survival.state === "dead-before") {
    const words = "had expired before Alice was logged out";
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
export function tellRevocation(lane: LaneScene, idleSec: number): string {
  const { revoked } = lane;
  if (revoked === null) return "";
  if (lane.died !== null && lane.died.atMs < revoked.atMs) {
    return "There was nothing left to end: this copy was refused already.";
  }
  const ended = ownEnd(lane, idleSec) !== null;
  if (!ended || revoked.effect === "immediate") return revoked.reason;
  return revoked.effect === "at-expiry"
    ? "The logout stopped the renewal; this copy ended by its own expiry."
    : "The logout could not end this copy; it ended by its own expiry.";
}
