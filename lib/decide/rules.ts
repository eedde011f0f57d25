import type { Rule } from "./rule";
import { RULES_OF_ENDING } from "./rules-of-ending";
import { RULES_OF_PLACE } from "./rules-of-place";
import { RULES_OF_USE } from "./rules-of-use";

/** Every rule. Each is one sentence that an experiment of a lesson bears out. */
export const RULES: readonly Rule[] = [
  ...RULES_OF_USE,
  ...RULES_OF_ENDING,
  ...RULES_OF_PLACE,
];
