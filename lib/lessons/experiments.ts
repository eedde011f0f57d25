import { measurementIds } from "@/lib/measure/measurement-ids";

/** Experiments that run on the lab's own scene, or in the browser alone. */
export const SCENES = [
  "frozen-role",
  "two-by-two",
  "bytes-of-a-login",
  "one-logout",
  "dial",
  "open-letter",
] as const;

export type SceneId = (typeof SCENES)[number];

/** Every experiment that a lesson may run. */
export const EXPERIMENTS: readonly string[] = [...SCENES, ...measurementIds];
