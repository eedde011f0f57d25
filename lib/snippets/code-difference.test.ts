import { expect, test } from "vitest";
import { codeDifference } from "./code-difference";

test("a difference keeps every line of both sides, in order", async () => {
  const naive = ["const a = 1;", "read(a);", "return a;"];
  const hardened = ["const a = 1;", "check(a);", "read(a);", "return b;"];
  const lines = await codeDifference(naive, hardened);
  const textOf = (side: string) =>
    lines
      .filter((line) => line.side === side || line.side === "both")
      .map(({ tokens }) => tokens.map(({ text }) => text).join(""));
  expect(textOf("naive")).toEqual(naive);
  expect(textOf("hardened")).toEqual(hardened);
  expect(lines.map(({ side }) => side)).toEqual([
    "both",
    "hardened",
    "both",
    "naive",
    "hardened",
  ]);
});
