import type { Figures } from "@/lib/http/finding-contract";
import type { SceneId } from "@/lib/lessons/experiments";
import { camel } from "@/lib/measure/cells";
import type { MeasurementId } from "@/lib/measure/measurement-ids";
import type { StrategyId } from "@/lib/strategies/strategy";
import type { Rule } from "./rule";

/** The figure that bears a reason out. */
export interface Shown {
  /** Experiments that find it. */
  by: readonly (MeasurementId | SceneId)[];
  /** Its name; `*` stands for the strategy, as in `redisSessionBytes`. */
  figure: string;
  /** The figure in words; `{}` stands for its value. */
  told: string;
}

/** What one run, or one reader's lesson, found. */
export interface Run {
  /** Experiments that its figures come from. */
  experiments: readonly string[];
  figures: Figures;
}

/**
 * What was measured about a reason, in words, and by whom: the reader's own
 * run counts before the last one of this server. Undefined where nothing was.
 */
export function evidenceOf(
  { shown }: Pick<Rule, "shown">,
  strategy: StrategyId,
  { own, server }: { own: readonly Run[]; server: readonly Run[] },
): string | undefined {
  if (shown === undefined) return undefined;
  const figure = shown.figure.replace("*", camel(strategy));
  const found = (runs: readonly Run[]) =>
    runs
      .filter(({ experiments }) =>
        shown.by.some((id) => experiments.includes(id)),
      )
      .map(({ figures }) => figures[figure])
      .find((value) => value !== undefined);
  const mine = found(own);
  const value = mine ?? found(server);
  if (value === undefined) return undefined;
  const told = shown.told.replace("{}", value.toLocaleString("en"));
  return `${mine === undefined ? "This server" : "Your own run"}: ${told}`;
}
