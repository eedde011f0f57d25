import { formatCountdown, formatSpan, nameOf } from "./format";
import { ownEnd } from "./own-end";
import type { LaneScene, Scene } from "./scene";
import { type ReplayAnswer, type ReplayVerdict, revocationOf } from "./watched";

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

/** What a verdict needs to know beside the lane. */
export interface Watch {
  realmNowMs: number;
  idleSec: number;
  /** Why nobody asks at the moment. */
  halted: "gone" | "idle" | null;
  /** Who asks: a thief with a copy, or the user's browser with its cookie. */
  asks?: Scene["asks"];
}

const HALTED = {
  gone: "The realm is gone, so nobody can ask.",
  idle: "Nobody asks at the moment.",
};

/** What the page may say about a lane, from the last answer alone. */
export function verdictOf(
  lane: LaneScene,
  { realmNowMs, idleSec, halted, asks = "thief" }: Watch,
): LaneVerdict {
  const { answer, issued, problem } = lane;
  if (halted !== null && (answer !== null || halted === "gone")) {
    const last =
      answer === null
        ? "none"
        : headlineOf(lane, answer, idleSec).toLowerCase();
    const why = `${HALTED[halted]} The last answer was: ${last}.`;
    return { state: "paused", headline: "Paused", why };
  }
  if (problem !== null) {
    return { state: "waiting", headline: problem.title, why: problem.detail };
  }
  if (answer === null || issued === null) {
    const why = "A real login, and then a question every second.";
    const headline = `Logging ${nameOf(lane.preset.user)} in …`;
    return { state: "waiting", headline, why };
  }
  if (lane.cookieDropped === "gone" && asks === "browser") {
    return { state: "dead", headline: "Not logged in", why: NEVER_IN };
  }
  const headline = headlineOf(lane, answer, idleSec);
  switch (answer.verdict) {
    case "alive":
      return {
        state: "alive",
        headline,
        why: `${whyAlive(lane, answer, asks)} ${ending(lane, issued.expiresAt - realmNowMs / 1000, idleSec)}`,
      };
    case "dead":
      return {
        state: "dead",
        headline,
        why: `${refusalIn(answer)}${letGo(lane, idleSec)} ${asked(answer)}`,
      };
    case "unreachable":
      return unreachable(answer);
  }
}

function headlineOf(
  lane: LaneScene,
  { verdict }: ReplayAnswer,
  idleSec: number,
): string {
  return ownEnd(lane, idleSec) === null ? HEADLINES[verdict] : "Expired";
}

/** The server's own sentence, or what the browser did not send. */
function refusalIn({ refusal, detail }: ReplayAnswer): string {
  return refusal === "missing-credential"
    ? "This browser has no cookie for it any more."
    : detail;
}

/** An idle session's end is no refusal of its own: the gap explains it. */
function letGo(lane: LaneScene, idleSec: number): string {
  return ownEnd(lane, idleSec) === "idle"
    ? ` It was unused for longer than its idle timeout of ${formatSpan(idleSec)}, so Redis let it go.`
    : "";
}

function ending(
  { preset }: LaneScene,
  leftSec: number,
  idleSec: number,
): string {
  const left = formatCountdown(leftSec);
  return preset.strategy === "redis-session"
    ? `Ends after ${formatSpan(idleSec)} unused, at the latest in ${left}.`
    : `It expires in ${left}.`;
}

function whyAlive(
  lane: LaneScene,
  answer: ReplayAnswer,
  asks: Scene["asks"],
): string {
  if (lane.cookieDropped === "older") return OLDER_COOKIE;
  const unaware =
    revocationOf(lane) !== null && answer.redisCommands.length === 0
      ? " A check that asks nobody cannot know what was done since."
      : "";
  const what = asks === "thief" ? "copy" : "cookie";
  return `The ${what} was accepted. ${asked(answer)}${unaware}`;
}

const NEVER_IN =
  "The server answered 200 and set the cookie; the browser dropped it without " +
  "a word, so it has nothing to send.";

const OLDER_COOKIE =
  "By an older cookie: the browser dropped the new one, which is too large, " +
  "and the old one stays.";

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
