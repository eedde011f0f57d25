import type { Answer } from "./call";

/** How one tab’s renewal came out. */
export interface TabResult {
  status: number;
  refusal?: string;
  /** The token that the tab goes on with; never shown whole. */
  token: string | null;
}

export interface RaceRound {
  title: string;
  tabs: TabResult[];
}

/** One race: what was chosen, and every round of it. */
export interface Race {
  /** When it began, in browser milliseconds: its name in a list. */
  startedAtMs: number;
  kind: "naive" | "atomic";
  /** Grace of the atomic rotation, in seconds. */
  graceSec: number;
  /** Time between read and write of the naive one, in milliseconds. */
  storeMs: number;
  rounds: RaceRound[];
}

/** Reads one answer to a renewal. */
export function tabResult(
  answer: Answer<{ refreshToken?: string }>,
): TabResult {
  if (answer.ok) {
    return { status: 200, token: answer.value.refreshToken ?? null };
  }
  const { status, refusal } = answer.problem;
  return { status, refusal, token: null };
}

/** A name for a token that gives nothing away: its last characters. */
export function fingerprint(token: string): string {
  return `…${token.slice(-6)}`;
}

/** Letters for tokens, so that the same one is seen to be the same. */
export function lettersOf(rounds: RaceRound[]): Map<string, string> {
  const letters = new Map<string, string>();
  for (const { tabs } of rounds) {
    for (const { token } of tabs) {
      if (token === null || letters.has(token)) continue;
      letters.set(token, String.fromCharCode(65 + (letters.size % 26)));
    }
  }
  return letters;
}

export interface RaceVerdict {
  tone: "alive" | "dead" | "neutral";
  title: string;
  why: string;
}

/** What a race came to, from its answers alone. */
export function verdictOfRace({ rounds }: Race): RaceVerdict {
  const [first] = rounds;
  const last = rounds.at(-1);
  const firstTokens = new Set(first?.tabs.map(({ token }) => token));
  const allFirst = first?.tabs.every(({ status }) => status === 200) ?? false;
  const allLast = last?.tabs.every(({ status }) => status === 200) ?? false;
  if (allFirst && allLast) {
    return {
      tone: "alive",
      title: "Every tab goes on",
      why: "All of them were given the same successor, so nobody looks like a thief.",
    };
  }
  if (allFirst && firstTokens.size > 1) {
    return {
      tone: "dead",
      title: "All are logged out, though nobody stole anything",
      why: "Every tab was given a token of its own, and only the last one written was good. The next renewal with another one was taken for theft.",
    };
  }
  const passed = first?.tabs.filter(({ status }) => status === 200) ?? [];
  const reused = first?.tabs.some(
    ({ refusal }) => refusal === "refresh-reused",
  );
  if (passed.length !== 1 || !reused) {
    const told = rounds.flatMap(({ tabs }) =>
      tabs.map(({ status, refusal }) => `${status} ${refusal ?? ""}`.trim()),
    );
    return {
      tone: "neutral",
      title: "No race to speak of",
      why: `The answers were: ${[...new Set(told)].join(", ")}.`,
    };
  }
  return {
    tone: "dead",
    title: "All are logged out, though nobody stole anything",
    why: "The first tab rotated the token; the others came with the old one a moment later, and without a grace that is reuse.",
  };
}
