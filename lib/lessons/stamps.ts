/** The five verdicts on a claim. */
export const STAMPS = [
  "holds",
  "holds with a caveat",
  "misleading",
  "wrong",
  "outdated",
] as const;

export type Stamp = (typeof STAMPS)[number];
