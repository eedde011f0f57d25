import { countOf, formatSpan } from "./format";
import { survivalOf } from "./survival";
import type { Act, Copy, Ending } from "./watched";

/** The acts as column heads, in the order of the buttons. */
export const ACT_TITLES: Record<Act, string> = {
  "log-out": "Logged out everywhere",
  "log-out-here": "Logged out here",
  "revoke-one": "This one revoked",
  renew: "Renewed",
  role: "Role changed",
  password: "New password",
  "delete-user": "User deleted",
  "rotate-keys": "Keys rotated",
};

export interface SurvivalCell {
  state: "untouched" | "alive" | "over";
  /** The figure: how long the act took to bite, or has not yet. */
  figure: string;
  words: string;
}

/** The acts that any of the copies has seen, in the order of the buttons. */
export function actsSeen(copies: readonly Copy[]): Act[] {
  const seen = new Set(
    copies.flatMap(({ endings }) => endings.map(({ act }) => act)),
  );
  return (Object.keys(ACT_TITLES) as Act[]).filter((act) => seen.has(act));
}

/** How long one copy lived on after one act, in realm time. */
export function survivalCell(copy: Copy, act: Act): SurvivalCell {
  const ending = copy.endings.find((one) => one.act === act) ?? null;
  const none = { state: "untouched", figure: "–", words: "not meant" } as const;
  if (ending === null) return none;
  const survival = survivalOf(copy, ending);
  if (survival.state === "not-revoked") return none;
  if (survival.state === "dead-before") {
    return { ...none, words: "was dead before" };
  }
  const { state, realmSec, accepted, jumped } = survival;
  const figure = `${jumped ? "at most " : ""}${formatSpan(realmSec)}`;
  if (state === "alive") {
    const words = act === "role" ? "still has the old role" : "still accepted";
    return { state: "alive", figure, words };
  }
  if (accepted > 0) {
    return { state: "over", figure, words: whatEndedIt(copy, ending) };
  }
  return { state: "over", figure, words: "0 replays accepted since" };
}

/** An act that did not bite is not credited with a later end. */
function whatEndedIt(copy: Copy, { atMs, over, accepted }: Ending): string {
  const later = copy.endings.findLast(
    (other) =>
      other.effect !== null &&
      other.atMs > atMs &&
      other.atMs <= (over?.atMs ?? atMs),
  );
  if (later !== undefined)
    return `until: ${ACT_TITLES[later.act].toLowerCase()}`;
  if (copy.answer?.refusal === "expired") return "until it expired by itself";
  return `${countOf(accepted, "replay")} accepted since`;
}
