import { z } from "zod";
import { measurementIds } from "@/lib/measure/measurement-ids";
import { readYaml } from "./read-yaml";
import { prose } from "./typographic";

/** A measured figure and what it has to be: a word, or a range of numbers. */
const condition = z
  .strictObject({
    figure: z.string(),
    is: z.string().optional(),
    from: z.number().optional(),
    to: z.number().optional(),
  })
  .refine(({ is, from, to }) => (is ?? from ?? to) !== undefined, {
    error: "say what the figure has to be: is, from or to",
  });

const id = z.string().regex(/^[a-z0-9-]+$/);

const predict = z.strictObject({
  ask: prose,
  options: z.array(z.strictObject({ id, text: prose, when: condition })).min(2),
});

const answer = z.strictObject({
  id,
  text: prose,
  right: z.literal(true).optional(),
  /** Why it is right or wrong. */
  why: prose,
  /** Options of the measurement that tries this answer out. */
  try: z.record(z.string(), z.unknown()).optional(),
});

const question = z
  .strictObject({
    ask: prose,
    options: z.array(answer).min(2),
    /** The server judges: it tries the answer, and this has to hold. */
    judge: z
      .strictObject({ measure: z.enum(measurementIds), when: condition })
      .optional(),
  })
  .refine(({ options }) => options.filter(({ right }) => right).length === 1, {
    path: ["options"],
    error: "exactly one option is right",
  })
  .refine(({ options, judge }) => !judge || options.every((o) => o.try), {
    path: ["options"],
    error: "where the server judges, every option says what to try",
  });

const evidence = z.strictObject({
  figure: z.string(),
  label: prose,
  unit: z.string().default(""),
});

const quiz = z.strictObject({
  predict,
  /** The figures that are set beside the prediction. */
  evidence: z.array(evidence).min(1),
  question,
});

export type Quiz = z.infer<typeof quiz>;
export type Condition = z.infer<typeof condition>;
export type EvidenceFigure = Quiz["evidence"][number];
export type Prediction = Quiz["predict"];
export type Question = Quiz["question"];
export type QuestionOption = Question["options"][number];

/** The prediction and the question of a lesson. Throws a `ContentFault`. */
export function readQuiz(folder: string): Quiz {
  return readYaml(`lessons/${folder}/quiz.yaml`, quiz);
}
