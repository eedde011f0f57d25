import type { Judged } from "./decide";
import { type Answers, QUESTIONS } from "./questions";

/** The decision as a record for a team's repository, in Markdown. */
export function decisionRecord(
  answers: Answers,
  ranking: readonly Judged[],
  titleOf: (strategy: Judged["strategy"]) => string,
  date: string,
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
    ...(chosen?.reasons ?? []).map(told),
    "",
    "## Considered",
    "",
    ...(chosen === undefined ? ranking : others).flatMap((judged) => [
      `### ${titleOf(judged.strategy)}${judged.ruledOut ? " (ruled out)" : ""}`,
      "",
      ...judged.reasons.map(told),
      "",
    ]),
  ].join("\n");
}

function told({ points, reason, lesson }: Judged["reasons"][number]): string {
  const side = points === null ? "cannot" : points > 0 ? "for" : "against";
  return `- ${side}: ${reason} (lesson ${lesson})`;
}
