import { formatCountdown } from "./format";
import type { LaneScene, ReplayAnswer, ReplayVerdict } from "./scene";

export interface LaneVerdict {
  state: ReplayVerdict | "waiting" | "paused";
  headline: string;
  /** What stands in the way of a verdict: goes with the headline. */
  cause?: string;
  /** One or two sentences, made of the server's real answer. */
  why: string;
}

const HEADLINES: Record<ReplayVerdict, string> = {
  alive: "Still logged in",
  dead: "Logged out",
  unreachable: "Cannot tell",
};

/** What the page may say about a lane, from the last answer alone. */
export function verdictOf(
  lane: LaneScene,
  realmNowMs: number,
  paused: boolean,
): LaneVerdict {
  const { answer, issued, problem } = lane;
  if (problem !== null) {
    return { state: "waiting", headline: problem.title, why: problem.detail };
  }
  if (answer === null || issued === null) {
    const why = "A real login, and then a copy of what the server gave her.";
    return { state: "waiting", headline: "Logging Alice in …", why };
  }
  if (paused) {
    const last = HEADLINES[answer.verdict].toLowerCase();
    const why = `Nobody asks at the moment. The last answer was: ${last}.`;
    return { state: "paused", headline: "Paused", why };
  }
  switch (answer.verdict) {
    case "alive":
      return {
        state: "alive",
        headline: HEADLINES.alive,
        why: whyAlive(lane, answer, issued.expiresAt - realmNowMs / 1000),
      };
    case "dead":
      return {
        state: "dead",
        headline: HEADLINES.dead,
        why: `${answer.detail} ${asked(answer)}`,
      };
    case "unreachable":
      return unreachable(answer);
  }
}

function whyAlive(
  lane: LaneScene,
  answer: ReplayAnswer,
  leftSec: number,
): string {
  const expiry = `It expires in ${formatCountdown(leftSec)}.`;
  const unaware =
    lane.revoked !== null && answer.redisCommands.length === 0
      ? " A check that asks nobody cannot know that Alice left."
      : "";
  return `The copy was accepted. ${asked(answer)}${unaware} ${expiry}`;
}

function asked({ redisCommands }: ReplayAnswer): string {
  if (redisCommands.length === 0) return "Redis was not asked.";
  const times =
    redisCommands.length === 1 ? "once" : `${redisCommands.length}×`;
  return `Redis was asked ${times} (${redisCommands.join(", ")}).`;
}

function unreachable({ status, detail }: ReplayAnswer): LaneVerdict {
  const headline = HEADLINES.unreachable;
  const state = "unreachable";
  if (status === 503) {
    const cause = "Redis is unreachable";
    const why = "The server answered 503: it cannot ask. That is not a logout.";
    return { state, headline, cause, why };
  }
  const cause =
    status === 0
      ? "the server is unreachable"
      : `the server answered ${status}`;
  return { state, headline, cause, why: detail };
}
