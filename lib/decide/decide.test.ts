import { describe, expect, test } from "vitest";
import { listLessons } from "@/lib/lessons/lesson";
import { strategyById } from "@/lib/strategies/catalog";
import { decide } from "./decide";
import { type Answers, QUESTIONS } from "./questions";
import { decisionRecord } from "./record";
import { RULES } from "./rules";

const winner = (answers: Answers) => {
  const [best] = decide(answers);
  return best?.ruledOut ? "none" : best?.strategy;
};

/** Every way to answer all questions. */
function* everyPath(at = 0, answers: Answers = {}): Generator<Answers> {
  const question = QUESTIONS[at];
  if (question === undefined) return yield answers;
  for (const { id } of question.options) {
    yield* everyPath(at + 1, { ...answers, [question.id]: id });
  }
}

const WEB_APP: Answers = {
  verifier: "one",
  revocation: "next-request",
  clients: "browsers",
  store: "yes",
  regions: "one",
  overview: "yes",
  writes: "yes",
};

describe("the usual cases", () => {
  test.each<[string, Partial<Answers>, string]>([
    ["a web application", {}, "redis-session"],
    [
      "services that call each other",
      {
        verifier: "services",
        clients: "machines",
        revocation: "expiry",
        overview: "no",
        writes: "no",
      },
      "jwt-stateless",
    ],
    [
      "an app with an API in several regions",
      {
        verifier: "services",
        clients: "apps",
        revocation: "minutes",
        store: "rarely",
        regions: "several",
        writes: "no",
      },
      "jwt-refresh",
    ],
    [
      "partners who verify",
      { verifier: "third-parties", revocation: "minutes", clients: "apps" },
      "jwt-refresh",
    ],
    [
      "a small site without a store",
      { store: "no", revocation: "expiry", overview: "no", writes: "no" },
      "sealed-cookie",
    ],
    [
      "services that must hear of a logout at once",
      { verifier: "services", clients: "apps", overview: "no", writes: "no" },
      "jwt-denylist",
    ],
    [
      "a logout at once, and nowhere to keep it",
      { store: "no", revocation: "next-request" },
      "none",
    ],
  ])("%s", (_, changed, expected) => {
    expect(winner({ ...WEB_APP, ...changed })).toBe(expected);
  });
});

test("no path recommends what cannot do it", () => {
  let paths = 0;
  for (const answers of everyPath()) {
    paths += 1;
    const best = winner(answers);
    if (best === "none" || best === undefined) continue;
    const strategy = strategyById(best);
    if (answers.revocation === "next-request") {
      expect(strategy?.commandsPerCheck, JSON.stringify(answers)).toBe(1);
    }
    if (answers.store === "no") {
      expect(["jwt-stateless", "sealed-cookie"]).toContain(best);
    }
    if (answers.verifier === "third-parties") {
      expect(strategy?.family, JSON.stringify(answers)).toBe("token");
    }
  }
  expect(paths).toBe(3 * 3 * 3 * 3 * 2 * 2 * 2);
});

test("every strategy wins somewhere", () => {
  const winners = new Set([...everyPath()].map(winner));
  for (const id of [
    "redis-session",
    "jwt-stateless",
    "jwt-refresh",
    "jwt-denylist",
    "sealed-cookie",
  ]) {
    expect(winners).toContain(id);
  }
});

test("every rule answers a question, and its lesson is there", () => {
  const numbers = listLessons().map(({ number }) => number);
  for (const { question, answer, lesson, reason } of RULES) {
    const asked = QUESTIONS.find(({ id }) => id === question);
    expect(asked?.options.map(({ id }) => id)).toContain(answer);
    expect(numbers, reason).toContain(lesson);
  }
});

test("the record says what was asked, decided and set aside", () => {
  const ranking = decide(WEB_APP);
  const title = (id: string) => strategyById(id)?.title ?? id;
  const text = decisionRecord(WEB_APP, ranking, title, "2026-11-28");
  expect(text).toContain("Date: 2026-11-28");
  expect(text).toContain("We log users in by: **Redis session**.");
  expect(text).toContain("### Stateless JWT (ruled out)");
  expect(text.match(/\*\*/g)?.length).toBe(2 * (QUESTIONS.length + 1));
});
