import { describe, expect, test } from "vitest";
import { measurements } from "@/lib/measure/measurements";
import { testLab } from "@/lib/strategies/fixtures";
import { holds } from "./holds";
import { listLessons } from "./lesson";

/**
 * Declares the tests of questions that the server judges, in lessons `from` to
 * `to`: it tries every option. Most of the time it waits, for a thief or for a
 * timeout, so several files of these tests run beside each other.
 */
export async function tryQuestions(from: number, to: number) {
  const lab = await testLab();
  const judged = listLessons().flatMap(({ slug, number, quiz }) => {
    const { judge, options } = quiz.question;
    const isHere = number >= from && number <= to;
    return judge && isHere ? [{ slug, judge, options }] : [];
  });

  test("the server judges most questions", () => {
    expect(judged.length).toBeGreaterThan((to - from) / 2);
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
}
