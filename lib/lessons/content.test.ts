import { describe, expect, test } from "vitest";
import { faultsOf } from "./check-lesson";
import { listClaims } from "./claims";
import { listTerms } from "./glossary";
import { listLessons } from "./lesson";
import { listSources } from "./sources";

describe.each(listLessons())("$file", (lesson) => {
  test("nothing is wrong with it", () => {
    const faults = faultsOf(lesson).map(({ message }) => message);
    expect(faults.join("\n")).toBe("");
  });
});

test("the lessons are numbered without a gap", () => {
  const numbers = listLessons().map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test("the ledger holds the 39 claims", () => {
  const ids = listClaims().map(({ id }) => id);
  expect(ids).toEqual(
    Array.from({ length: 39 }, (_, index) => `C${index + 1}`),
  );
});

test("sources and terms can be read", () => {
  expect(listSources().size).toBeGreaterThan(20);
  expect(listTerms().size).toBeGreaterThan(20);
});
