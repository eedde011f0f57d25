import { expect, test } from "vitest";
import { formatCountdown, formatElapsed, formatSpan } from "./format";

test.each([
  [0.038, "38 ms"],
  [1.25, "1.3 s"],
  [38.9, "38 s"],
  [245, "4 min 5 s"],
  [3_600, "1 h"],
  [30 * 86_400 - 1, "29 d 23 h"],
  [-5, "0 ms"],
])("a span of %s s reads %s", (spanSec, text) => {
  expect(formatSpan(spanSec)).toBe(text.replaceAll(" ", "\u00a0"));
});

test("a countdown ticks in whole seconds", () => {
  expect(formatCountdown(9.9)).toBe("9\u00a0s");
  expect(formatCountdown(0)).toBe("0\u00a0s");
});

test("a short time is told in microseconds", () => {
  expect(formatElapsed(0.0034)).toBe("3 µs");
  expect(formatElapsed(0.312)).toBe("0.31 ms");
});
