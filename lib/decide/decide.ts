import { STRATEGY_IDS, type StrategyId } from "@/lib/strategies/strategy";
import type { Answers } from "./questions";
import type { Rule } from "./rule";
import { RULES } from "./rules";

/** A strategy, and what the answers say about it. */
export interface Judged {
  strategy: StrategyId;
  points: number;
  /** Something that the answers ask for and that it cannot do. */
  ruledOut: boolean;
  /** The weightiest first. */
  reasons: Rule[];
}

/** Every strategy, the best first; those ruled out come last. */
export function decide(answers: Answers): Judged[] {
  const judged = STRATEGY_IDS.map((strategy) => judge(strategy, answers));
  return judged.sort(
    (a, b) =>
      Number(a.ruledOut) - Number(b.ruledOut) ||
      b.points - a.points ||
      STRATEGY_IDS.indexOf(a.strategy) - STRATEGY_IDS.indexOf(b.strategy),
  );
}

function judge(strategy: StrategyId, answers: Answers): Judged {
  const reasons = RULES.filter(
    ({ question, answer, strategies }) =>
      answers[question] === answer && strategies.includes(strategy),
  ).sort((a, b) => weight(b) - weight(a));
  return {
    strategy,
    points: reasons.reduce((sum, { points }) => sum + (points ?? 0), 0),
    ruledOut: reasons.some(({ points }) => points === null),
    reasons,
  };
}

function weight({ points }: Rule): number {
  return points === null ? Number.POSITIVE_INFINITY : Math.abs(points);
}
