import type { Step } from "@/lib/trace/steps";

/** Checks of a token that the shared verifier makes, in its order. */
const BY_VERIFIER = new Set([
  "format",
  "algorithm",
  "key",
  "signature",
  "claims",
]);

/** What the lines that ran for a step have in them. */
export function wordsOfStep(step: Step): string[] {
  switch (step.kind) {
    case "redis":
      return step.script === undefined
        ? [`.${step.command.toLowerCase()}(`]
        : [`index.end(`, `script`];
    case "crypto":
      return step.label.startsWith("sign") ? ["signJwt("] : ["verifyJwt("];
    case "decide":
      return BY_VERIFIER.has(step.label)
        ? [step.detail, "verifyJwt(", "placeOf("]
        : [step.detail, `"${step.label}"`, "read("];
    case "cookie":
      return ["credential"];
  }
}
