import { LAB_FIGURES } from "@/lib/cookie-lab/figures";
import { camel } from "@/lib/measure/cells";
import { measurementIds } from "@/lib/measure/measurement-ids";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";

/** Experiments on the lab's own scene, in the browser alone, or as a job. */
export const SCENES = [
  "frozen-role",
  "two-by-two",
  "bytes-of-a-login",
  "one-logout",
  "dial",
  "open-letter",
  "cookie-lab",
  "memory-job",
  "crack-own",
] as const;

export type SceneId = (typeof SCENES)[number];

/** Every experiment that a lesson may run. */
export const EXPERIMENTS: readonly string[] = [...SCENES, ...measurementIds];

/** The figures that each scene reports; measurements answer their own. */
export const SCENE_FIGURES: Record<SceneId, readonly string[]> = {
  "frozen-role": ["tokenRole", "sessionRole", "roles"],
  "two-by-two": [
    "jwtCookieAfter",
    "jwtHeaderAfter",
    "sessionCookieAfter",
    "sessionHeaderAfter",
  ],
  "bytes-of-a-login": ["labTokenBytes", "labSessionBytes"],
  "one-logout": ["tokenAfter", "sessionAfter", "outcome"],
  dial: STRATEGY_IDS.map((id) => `${camel(id)}SurvivalSec`),
  "open-letter": ["claimsRead", "keysUsed"],
  "cookie-lab": LAB_FIGURES,
  "memory-job": [],
  "crack-own": ["ownFound", "guessesPerSec"],
};
