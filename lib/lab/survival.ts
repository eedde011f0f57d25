import { formatSpan } from "./format";
import type { LaneScene } from "./scene";

/** How long a stolen copy outlived its revocation. */
export type Survival =
  | { state: "not-revoked" }
  /** It was refused before anybody revoked it: it had expired. */
  | { state: "dead-before" }
  | { state: "alive" | "died"; realmSec: number; realSec: number };

export function survivalOf(lane: LaneScene): Survival {
  const { revoked, died, lastAlive } = lane;
  if (revoked === null) return { state: "not-revoked" };
  if (died !== null && died.atMs < revoked.atMs)
    return { state: "dead-before" };
  const end = died ?? lastAlive ?? revoked;
  return {
    state: died === null ? "alive" : "died",
    realmSec: Math.max(0, end.realmMs - revoked.realmMs) / 1000,
    realSec: Math.max(0, end.atMs - revoked.atMs) / 1000,
  };
}

/** The survival as a figure and the words around it. */
export function tellSurvival(survival: Survival): {
  figure: string;
  words: string;
} {
  if (survival.state === "not-revoked") {
    return { figure: "–", words: "counts from the moment Alice is logged out" };
  }
  if (survival.state === "dead-before") {
    return { figure: "–", words: "had expired before Alice was logged out" };
  }
  const { realmSec, realSec } = survival;
  const forwarded = realmSec - realSec >= 1;
  const yours = forwarded
    ? `of realm time (${formatSpan(realSec)} of yours)`
    : "";
  const words =
    survival.state === "died"
      ? `${yours} from the logout to the first refusal`
      : `${yours} after the logout, and still accepted`;
  return { figure: formatSpan(realmSec), words: words.trim() };
}
