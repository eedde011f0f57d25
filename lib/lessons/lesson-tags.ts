/** Attributes of a tag; all are plain strings. */
interface Tag {
  needs: readonly string[];
  may?: readonly string[];
}

/** Every tag that a lesson may use. There are no others, and no imports. */
export const TAGS: Record<string, Tag> = {
  /** The article's words, and where they stand. */
  Claim: { needs: ["id"] },
  /** The lesson's prediction, to be made before the run. */
  Predict: { needs: [] },
  /** Something to run. */
  Experiment: { needs: ["id"] },
  /** An attack, to be fired at a naive and at a hardened server. */
  Attack: { needs: ["id"] },
  /** What was measured, beside what was predicted. */
  Evidence: { needs: [] },
  /** The stamp on a claim, and what it rests on. */
  Verdict: { needs: ["claim"], may: ["part"] },
  /** A region of the real source. */
  Code: { needs: ["from", "region"], may: ["focus"] },
  /** A trap, or what is not shown here. */
  Aside: { needs: ["kind"] },
  /** The lesson's question. */
  Question: { needs: [] },
  /** A citation. */
  Source: { needs: ["id"], may: ["at"] },
  /** A word with its explanation. */
  Term: { needs: ["id"] },
  /** A byte-exact figure of a claim, as `C4.sampleTokenBytes`. */
  Figure: { needs: ["of"] },
};

/** What every lesson has, in this order. */
export const COURSE = [
  "Claim",
  "Predict",
  "Experiment",
  "Evidence",
  "Verdict",
  "Code",
  "Question",
] as const;

export const ASIDES = ["trap", "limits", "deeper"] as const;
export type AsideKind = (typeof ASIDES)[number];
