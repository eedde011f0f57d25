/** What is tried with every cookie, in the order of the window's way. */
export const TRIALS = [
  "kept",
  "script",
  "ride",
  "link",
  "inside",
  "post",
  "sibling",
  "own",
  "tossed",
  "flooded",
  "aged",
] as const;

export type TrialId = (typeof TRIALS)[number];
