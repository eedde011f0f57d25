import type { Judged } from "./decide";
import { type Answers, QUESTIONS } from "./questions";
import type { Rule } from "./rule";

type Strategy = Judged["strategy"];

/**
 * The decision as a record for a team's repository, in Markdown.
 * `evidenceFor` answers what was measured about a reason, if anything was.
 */
export function decisionRecord(
  answers: Answers,
  ranking: readonly Judged[],
  titleOf: (strategy: Strategy) => string,
  date: string,
  evidenceFor: (rule: Rule, strategy: Strategy) => string | undefined,
): string {
  const [best, ...others] = ranking;
  const asked = QUESTIONS.map(({ id, ask, options }) => {
    const chosen = options.find((option) => option.id === answers[id]);
    return `- ${ask} **${chosen?.text ?? "not answered"}**`;
  });
  const chosen = best === undefined || best.ruledOut ? undefined : best;
  const decision =
    chosen === undefined
      ? "No design meets these requirements together."
      : `We log users in by: **${titleOf(chosen.strategy)}**.`;
  const told = ({ strategy, reasons }: Judged) =>
    reasons.map((rule) => line(rule, evidenceFor(rule, strategy)));
  return [
    "# How users are logged in",
    "",
    `Date: ${date} · Status: proposed`,
    "",
    "## Requirements",
    "",
    ...asked,
    "",
    "## Decision",
    "",
    decision,
    "",
    ...(chosen === undefined ? [] : told(chosen)),
    "",
    "## Considered",
    "",
    ...(chosen === undefined ? ranking : others).flatMap((judged) => [
      `### ${titleOf(judged.strategy)}${judged.ruledOut ? " (ruled out)" : ""}`,
      "",
      ...told(judged),
      "",
    ]),
  ].join("\n");
}

function line({ points, reason, lesson }: Rule, evidence = ""): string {
  const side = points === null ? "cannot" : points > 0 ? "for" : "against";
  const measured = evidence === "" ? "" : `; ${evidence}`;
  return `- ${side}: ${reason} (lesson ${lesson}${measured})`;
}
