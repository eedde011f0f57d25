import { STRATEGY_IDS, type StrategyId } from "@/lib/strategies/strategy";

export const FRAMEWORKS = ["express", "next"] as const;

export type Framework = (typeof FRAMEWORKS)[number];

export const FRAMEWORK_NAMES: Record<Framework, string> = {
  express: "Express",
  next: "Next.js",
};

/** A small project that logs users in by one strategy, in one framework. */
export interface Starter {
  strategy: StrategyId;
  framework: Framework;
}

/** Every starter that there is. */
export const STARTERS: readonly Starter[] = STRATEGY_IDS.flatMap((strategy) =>
  FRAMEWORKS.map((framework) => ({ strategy, framework })),
);

/** Its name, in addresses and as a file: `redis-session-express`. */
export function starterName({ strategy, framework }: Starter): string {
  return `${strategy}-${framework}`;
}

/** The starter of this name, or undefined. */
export function starterByName(name: string): Starter | undefined {
  return STARTERS.find((starter) => starterName(starter) === name);
}
