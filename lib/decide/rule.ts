import type { StrategyId } from "@/lib/strategies/strategy";
import type { Shown } from "./evidence";
import type { QuestionId } from "./questions";

/** Why an answer speaks for or against a strategy. */
export interface Rule {
  question: QuestionId;
  answer: string;
  strategies: readonly StrategyId[];
  /** Points; null rules the strategy out. */
  points: number | null;
  reason: string;
  /** The lesson whose experiment shows it, by number. */
  lesson: number;
  /** The figure that bears it out. */
  shown?: Shown;
}

export const SURVIVAL: Shown = {
  by: ["dial", "scenario", "logout"],
  figure: "*SurvivalSec",
  told: "a copy lived on for {} s after the logout",
};
export const COMMANDS: Shown = {
  by: ["same-load"],
  figure: "*",
  told: "{} Redis commands for a check",
};
export const LOGIN_BYTES: Shown = {
  by: ["state-per-login"],
  figure: "*Bytes",
  told: "the server keeps {} bytes for one login",
};

export const STATELESS: StrategyId[] = ["jwt-stateless", "sealed-cookie"];
export const ASKING: StrategyId[] = [
  "redis-session",
  "jwt-denylist",
  "jwt-epoch",
];
export const TOKENS: StrategyId[] = [
  "jwt-stateless",
  "jwt-denylist",
  "jwt-epoch",
  "jwt-refresh",
];

/** One rule, as the lists of rules write it. */
export function rule(
  question: QuestionId,
  answer: string,
  strategies: readonly StrategyId[],
  points: number | null,
  lesson: number,
  reason: string,
  shown?: Shown,
): Rule {
  return { question, answer, strategies, points, reason, lesson, shown };
}
