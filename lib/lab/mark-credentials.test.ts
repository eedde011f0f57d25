import { expect, test } from "vitest";
import { markCredentials } from "./mark-credentials";

test.each([
  ["", []],
  ["a=b", []],
  ["token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln; x=y", []],
  ["sid=0123456789; other=1", ["0123456789"]],
  ["eyJhbGciOiJIUzI1NiJ9.cut", []],
  ["a=SECRET; b=SECRET", ["SECRET"]],
])("%s is cut without loss", (text, secrets) => {
  const marked = markCredentials(text, secrets);
  expect(marked.map((part) => part.text).join("")).toBe(text);
  for (const { text: part, at } of marked) {
    expect(text.slice(at, at + part.length)).toBe(part);
  }
});

test("parts have their names", () => {
  const marked = markCredentials("Bearer eyJh.eyJz.c2ln", []);
  expect(marked.map(({ kind }) => kind)).toEqual([
    "none",
    "header",
    "none",
    "payload",
    "none",
    "signature",
  ]);
  expect(markCredentials("sid=abcdef", ["abcdef"])[1]).toMatchObject({
    kind: "other",
    text: "abcdef",
  });
});
