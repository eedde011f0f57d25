import { describe, expect, test } from "vitest";
import { listClaims } from "@/lib/lessons/claims";
import { SCENE_FIGURES, type SceneId } from "@/lib/lessons/experiments";
import { listLessons } from "@/lib/lessons/lesson";
import { experimentsOf } from "@/lib/lessons/lesson-text";
import { strategyById } from "@/lib/strategies/catalog";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import { decide } from "./decide";
import { evidenceOf, type Run } from "./evidence";
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
  scale: "small",
  regions: "one",
  store: "yes",
  roles: "yes",
  compliance: "overview",
};

const PLAIN = { roles: "no", compliance: "none" } satisfies Answers;

describe("the usual cases", () => {
  test.each<[string, Partial<Answers>, string]>([
    ["a web application", {}, "redis-session"],
    [
      "services that call each other",
      {
        verifier: "services",
        clients: "machines",
        revocation: "expiry",
        ...PLAIN,
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
        scale: "large",
        roles: "no",
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
      { store: "no", revocation: "expiry", ...PLAIN },
      "sealed-cookie",
    ],
    [
      "services that must hear of a logout at once",
      { verifier: "services", clients: "apps", ...PLAIN },
      "jwt-denylist",
    ],
    [
      "the same for millions of logins",
      { verifier: "services", clients: "apps", scale: "large", ...PLAIN },
      "jwt-epoch",
    ],
    [
      "the same, and users end single logins",
      {
        verifier: "services",
        clients: "apps",
        scale: "large",
        roles: "no",
      },
      "jwt-denylist",
    ],
    [
      "a bank's website: idle and absolute timeouts",
      { compliance: "timeouts" },
      "redis-session",
    ],
    [
      "an app with idle and absolute timeouts, within minutes",
      {
        verifier: "services",
        clients: "apps",
        revocation: "minutes",
        compliance: "timeouts",
        store: "rarely",
        roles: "no",
      },
      "jwt-refresh",
    ],
    [
      "machines of other companies",
      {
        verifier: "third-parties",
        clients: "machines",
        revocation: "expiry",
        scale: "large",
        regions: "several",
        store: "no",
        ...PLAIN,
      },
      "jwt-stateless",
    ],
    [
      "a logout at once, and nowhere to keep it",
      { store: "no", revocation: "next-request" },
      "none",
    ],
    [
      "a logout at once, at other companies",
      { verifier: "third-parties", ...PLAIN },
      "jwt-denylist",
    ],
    [
      "logins that users see, and nowhere to keep them",
      { store: "no", revocation: "expiry" },
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
    if (answers.compliance === "overview") {
      expect(strategy?.index, JSON.stringify(answers)).toBe("state");
    }
  }
  expect(paths).toBe(3 * 3 * 3 * 2 * 2 * 3 * 2 * 3);
});

test("every strategy wins somewhere", () => {
  const winners = new Set([...everyPath()].map(winner));
  expect([...winners].sort()).toEqual([...STRATEGY_IDS, "none"].sort());
});

test("every rule answers a question, and its lesson is there", () => {
  const numbers = listLessons().map(({ number }) => number);
  for (const { question, answer, lesson, reason } of RULES) {
    const asked = QUESTIONS.find(({ id }) => id === question);
    expect(asked?.options.map(({ id }) => id)).toContain(answer);
    expect(numbers, reason).toContain(lesson);
  }
});

test("every figure that bears out a reason is one that claims or lessons name", () => {
  const lessons = listLessons().map((lesson) => ({
    experiments: experimentsOf(lesson),
    figures: lesson.quiz.evidence.map(({ figure }) => figure),
  }));
  const named = (id: string) => [
    ...(SCENE_FIGURES[id as SceneId] ?? []),
    ...listClaims()
      .filter(({ measure }) => measure === id)
      .flatMap(({ figures }) => figures.map(({ name }) => name)),
    ...lessons
      .filter(({ experiments }) => experiments.includes(id))
      .flatMap(({ figures }) => figures),
  ];
  for (const { shown, reason } of RULES) {
    for (const id of shown?.by ?? []) {
      const pattern = new RegExp(`^${shown?.figure.replace("*", "\\w+")}$`);
      expect(named(id), `${reason} ${id}`).toContainEqual(
        expect.stringMatching(pattern),
      );
    }
  }
});

describe("what was measured about a reason", () => {
  const [rule] = RULES.filter(({ shown }) => shown?.figure === "*SurvivalSec");
  const run = (jwtStatelessSurvivalSec: number) => ({
    experiments: ["dial"],
    figures: { jwtStatelessSurvivalSec },
  });
  const evidence = (own: Run[], server: Run[]) =>
    evidenceOf(rule ?? {}, "jwt-stateless", { own, server });

  test.each([
    [[run(3_600)], [run(1)], "Your own run: a copy lived on for 3,600 s"],
    [[], [run(1)], "This server: a copy lived on for 1 s"],
    [[{ ...run(5), experiments: ["race"] }], [], undefined],
    [[], [], undefined],
  ])("is the reader's own run before the server's", (own, server, words) => {
    const found = evidence(own, server);
    expect(found?.split(" after")[0]).toBe(words);
  });
});

test("the record says what was asked, decided, measured and set aside", () => {
  const ranking = decide(WEB_APP);
  const title = (id: string) => strategyById(id)?.title ?? id;
  const text = decisionRecord(WEB_APP, ranking, title, "2026-11-28", (_, id) =>
    id === "redis-session" ? "your own run: 1" : undefined,
  );
  expect(text).toContain("Date: 2026-11-28");
  expect(text).toContain("We log users in by: **Redis session**.");
  expect(text).toContain("### Stateless JWT (ruled out)");
  expect(text).toMatch(/- for: .+ \(lesson 3; your own run: 1\)/);
  expect(text).toMatch(/- cannot: .+ \(lesson 3\)/);
  expect(text.match(/\*\*/g)?.length).toBe(2 * (QUESTIONS.length + 1));
});
