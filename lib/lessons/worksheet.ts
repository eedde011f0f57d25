import type { Figures } from "@/lib/http/finding-contract";
import type { MeasurementId } from "@/lib/measure/measurement-ids";
import { holds } from "./holds";
import type { Condition, Quiz } from "./quiz";

/** What a worksheet takes of a lesson: its quiz as it stands, and its name. */
export interface WorksheetLesson {
  slug: string;
  number: number;
  title: string;
  quiz: Quiz;
  /** Whose figures the server can tell, when it has measured. */
  experiments: MeasurementId[];
}

/** `A`, `B`: how an option is called on paper. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The prediction that these figures bear out; -1 while they tell nothing. */
export function borneOut({ predict }: Quiz, figures: Figures): number {
  return predict.options.findIndex(({ when }) => holds(when, figures));
}

/** What the run has to show for an option: `401 (C, to a forged token)`. */
export function tellCondition(
  { figure, is, from, to }: Condition,
  { evidence }: Quiz,
): string {
  const { label, unit = "" } =
    evidence.find((each) => each.figure === figure) ?? {};
  const range = from === to ? from : `${from ?? "…"} to ${to ?? "…"}`;
  const value = is ?? `${range}${unit === "" ? "" : ` ${unit}`}`;
  return label === undefined ? value : `${value} (${label})`;
}
