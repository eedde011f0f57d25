import { LAB_FIGURES } from "@/lib/cookie-lab/figures";
import { measurementIds } from "@/lib/measure/measurement-ids";

/** Experiments that run on the lab's own scene, or in the browser alone. */
export const SCENES = [
  "frozen-role",
  "two-by-two",
  "bytes-of-a-login",
  "one-logout",
  "dial",
  "open-letter",
  "cookie-lab",
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
  dial: [],
  "open-letter": ["claimsRead", "keysUsed"],
  "cookie-lab": LAB_FIGURES,
};
