import type { RunAnswer } from "./contract";
import { type CookieChoice, VALUES } from "./cookie-choice";
import type { TrialId } from "./trials";

/** `attack`: it got through. `safe`: it did not. `plain`: neither. */
export type Look = "attack" | "safe" | "plain" | "none";

/** What a trial came to for one cookie. */
export interface Outcome {
  text: string;
  look: Look;
}

/** A column of the table: one trial with every cookie. */
export interface Column {
  trial: TrialId;
  head: string;
  /** What the values that arrived under the name mean. */
  tell: (values: string[]) => Outcome;
}

const NEVER_KEPT: Outcome = { text: "–", look: "none" };

const sent = (values: string[]) => values.length > 0;

/** A request that ought to carry the cookie, or may do without. */
const wanted = (values: string[]): Outcome => ({
  text: sent(values) ? "sent" : "not sent",
  look: "plain",
});

/** A request that somebody else has made up. */
const unwanted = (values: string[]): Outcome =>
  sent(values)
    ? { text: "sent", look: "attack" }
    : { text: "not sent", look: "safe" };

const AGED: Column = {
  trial: "aged",
  head: "Form from evil, two minutes later",
  tell: unwanted,
};

const COLUMNS: readonly Column[] = [
  {
    trial: "kept",
    head: "Does the browser keep it?",
    tell: (values) => ({
      text: sent(values) ? "kept" : "dropped",
      look: "plain",
    }),
  },
  {
    trial: "script",
    head: "Script reads it",
    tell: (values) =>
      sent(values)
        ? { text: "read", look: "attack" }
        : { text: "hidden", look: "safe" },
  },
  {
    trial: "ride",
    head: "Script’s request carries it",
    tell: unwanted,
  },
  { trial: "link", head: "Link from evil", tell: wanted },
  { trial: "inside", head: "The next click", tell: wanted },
  { trial: "post", head: "Form from evil", tell: unwanted },
  { trial: "sibling", head: "Form from sub.app", tell: unwanted },
  { trial: "tossed", head: "sub.app sets one too", tell: tellTossed },
  { trial: "flooded", head: "Script floods the jar", tell: tellFlooded },
];

/** The columns of a run; the last is there for those who waited. */
export function columnsOf({
  seen,
}: Pick<RunAnswer, "seen">): readonly Column[] {
  return seen.aged === undefined ? COLUMNS : [...COLUMNS, AGED];
}

/** What a trial came to for one cookie; undefined while it is not over. */
export function outcomeOf(
  { seen }: Pick<RunAnswer, "seen">,
  { id }: Pick<CookieChoice, "id">,
  { trial, tell }: Column,
): Outcome | undefined {
  const values = seen[trial]?.cookies[id];
  if (values === undefined) return undefined;
  const neverKept = seen.kept?.cookies[id]?.length === 0;
  return neverKept && trial !== "kept" ? NEVER_KEPT : tell(values);
}

function tellTossed(values: string[]): Outcome {
  const [first] = values;
  const there = values.includes(VALUES.tossed);
  if (!there) return { text: "impossible", look: "safe" };
  const text = first === VALUES.tossed ? "its own comes first" : "both arrive";
  return { text, look: "attack" };
}

function tellFlooded(values: string[]): Outcome {
  if (values.includes(VALUES.forged)) return { text: "forged", look: "attack" };
  return sent(values)
    ? { text: "survives", look: "safe" }
    : { text: "lost, not forged", look: "safe" };
}
