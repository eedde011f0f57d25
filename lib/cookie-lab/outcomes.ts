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
  /** How it is tried. */
  how: string;
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
  how: "The same form again, with cookies that are 125 seconds old.",
  tell: unwanted,
};

const COLUMNS: readonly Column[] = [
  {
    trial: "kept",
    head: "Does the browser keep it?",
    how: "The app sets it; the next request shows whether it was kept.",
    tell: (values) => ({
      text: sent(values) ? "kept" : "dropped",
      look: "plain",
    }),
  },
  {
    trial: "script",
    head: "Script reads it",
    how: "A script on the app’s page looks into document.cookie.",
    tell: (values) =>
      sent(values)
        ? { text: "read", look: "attack" }
        : { text: "hidden", look: "safe" },
  },
  {
    trial: "ride",
    head: "Script’s request carries it",
    how: "The same script calls fetch. Nothing of the cookie has to be known for that.",
    tell: unwanted,
  },
  {
    trial: "link",
    head: "Link from evil",
    how: "A page of evil.localhost links to the app, and the link is followed.",
    tell: wanted,
  },
  {
    trial: "inside",
    head: "The next click",
    how: "On the page where that link has led, a link of the app is followed.",
    tell: wanted,
  },
  {
    trial: "post",
    head: "Form from evil",
    how: "A page of evil.localhost sends a form to the app by POST, seconds after the login.",
    tell: unwanted,
  },
  {
    trial: "sibling",
    head: "Form from sub.app",
    how: "The same form on sub.app.localhost: another origin of the same site.",
    tell: unwanted,
  },
  {
    trial: "tossed",
    head: "sub.app sets one too",
    how: "The sibling sets a cookie of the same name for the whole domain, with a longer path and every flag.",
    tell: tellTossed,
  },
  {
    trial: "flooded",
    head: "Script floods the jar",
    how: "A script sets 400 cookies, so that older ones fall out, then one of this name.",
    tell: tellFlooded,
  },
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
