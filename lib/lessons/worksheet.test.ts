import { expect, test } from "vitest";
import { listLessons } from "./lesson";
import { borneOut, letterOf, tellCondition } from "./worksheet";

test("the key knows an answer when its figure is known, and else says what decides", () => {
  for (const { slug, quiz } of listLessons()) {
    expect(borneOut(quiz, {}), slug).toBe(-1);
    for (const [index, { when }] of quiz.predict.options.entries()) {
      const figures = { [when.figure]: when.is ?? when.from ?? 0 };
      expect(borneOut(quiz, figures), slug).toBe(index);
      expect(tellCondition(when, quiz)).toContain(String(when.is ?? when.from));
    }
  }
  expect(letterOf(2)).toBe("C");
});
