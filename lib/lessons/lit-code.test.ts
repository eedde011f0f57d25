import { expect, test } from "vitest";
import { cutSnippet } from "@/lib/snippets/cut-snippet";
import { litLines } from "./lit-code";
import { wordsOfStep } from "./words-of-step";

const BASE = { region: "", elapsedMs: 0, ok: true };
const redis = (command: string) =>
  wordsOfStep({ ...BASE, kind: "redis", command, args: [], reply: "" });

test.each([
  ["redis-session", "GETEX", "ctx.redis.getex("],
  ["jwt-denylist", "EXISTS", "ctx.redis.exists("],
])("%s: the step %s lights the line that asked", (strategy, command, code) => {
  const { lines } = cutSnippet(`strategies/${strategy}`, "verify");
  const lit = litLines(lines, redis(command)).map((index) => lines[index]);
  expect(lit).toHaveLength(1);
  expect(lit[0]).toContain(code);
});

test("a check of the shared verifier lights the call to it", () => {
  const { lines } = cutSnippet("strategies/jwt-denylist", "verify");
  const words = wordsOfStep({
    ...BASE,
    kind: "decide",
    label: "claims",
    detail: "iss, aud, typ, exp, sub and jti are as required",
  });
  const lit = litLines(lines, words).map((index) => lines[index]);
  expect(lit).toEqual([expect.stringContaining("verifyJwt(")]);
});

test("what no line names lights the whole region, less its empty lines", () => {
  expect(litLines(["a", "", "b"], ["nowhere"])).toEqual([0, 2]);
  expect(litLines(["a", "", "b"], [])).toEqual([0, 2]);
});
