import { describe, expect, test } from "vitest";
import { measurements } from "@/lib/measure/measurements";
import { testLab } from "@/lib/strategies/fixtures";
import { holds } from "./holds";
import { listLessons } from "./lesson";

const lab = await testLab();

/** Lessons whose question is decided by what the server does. */
const judged = listLessons().flatMap(({ slug, quiz }) => {
  const { judge, options } = quiz.question;
  return judge === undefined ? [] : [{ slug, judge, options }];
});

test("the server judges at least five of seven", () => {
  expect(judged.length).toBeGreaterThanOrEqual(5);
});

describe.each(judged)("$slug", ({ judge, options }) => {
  const { measure, when } = judge;
  const measurement = measurements[measure];

  test.each(options)(
    "the server finds: $text",
    async (option) => {
      const given = measurement.options.parse(option.try);
      const { figures } = await measurement.run(lab, given);
      expect(figures).toHaveProperty(when.figure);
      expect(holds(when, figures)).toBe(option.right === true);
    },
    60_000,
  );
});
