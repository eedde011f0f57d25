import type { MeasuredAnswer } from "@/lib/http/finding-contract";
import { call } from "./call";
import { expect, problemOf, test } from "./fixtures";

// In order: one of them fills the queue that another one needs.
test.describe.configure({ mode: "default", timeout: 60_000 });

const JSON_HEADERS = { "content-type": "application/json" };

function measure(baseUrl: string, id: string, body: unknown) {
  return call(`${baseUrl}/api/measure/${id}`, {
    method: "POST",
    headers: JSON_HEADERS,
    body: JSON.stringify(body),
    // Other tests measure meanwhile, and measurements wait for each other.
    withinMs: 25_000,
  });
}

test("a measurement is kept in the ledger; a trial of an answer is not", async ({
  baseUrl,
}) => {
  const whole = (
    await measure(baseUrl, "printed-token", {})
  ).as<MeasuredAnswer>();
  expect(whole.figures.printedBytes).toBe(143);
  await measure(baseUrl, "bytes-per-request", {});
  const trial = await measure(baseUrl, "bytes-per-request", { only: "Large" });
  expect(trial.as<MeasuredAnswer>().figures).toHaveProperty("chosenLaterBytes");

  const ledger = (await call(`${baseUrl}/api/measure`)).as<{
    measured: MeasuredAnswer[];
  }>().measured;
  const of = (id: string) => ledger.find((each) => each.id === id);
  expect(of("printed-token")?.measuredAtMs).toBeGreaterThan(0);
  expect(of("bytes-per-request")?.figures).toHaveProperty("http1TokenBytes");
  expect(of("bytes-per-request")?.figures).not.toHaveProperty(
    "chosenLaterBytes",
  );
});

test("asked live, the last line is the answer", async ({ baseUrl }) => {
  const live = await measure(baseUrl, "printed-token/live", {});
  expect(live.headers["content-type"]).toContain("application/x-ndjson");
  const last = JSON.parse(live.text.trimEnd().split("\n").at(-1) ?? "");
  expect(last.answer.figures.printedBytes).toBe(143);
  problemOf(await measure(baseUrl, "luck/live", {}), 404);
});

test("bad input is refused, with the field", async ({ baseUrl }) => {
  const unknown = problemOf(await measure(baseUrl, "luck", {}), 404);
  expect(unknown).toMatchObject({
    refusal: "unknown-measurement",
    field: "measurement",
  });
  const cases: [string, unknown, string][] = [
    ["redemptions", { only: "hope" }, "only"],
    ["redemptions", { parallel: 5_000 }, "parallel"],
    ["demotion", { ttlSec: -1 }, "ttlSec"],
    ["token-sizes", { only: "HS256" }, "only"],
  ];
  for (const [id, body, field] of cases) {
    const problem = problemOf(await measure(baseUrl, id, body), 400);
    expect(problem.field, id).toBe(field);
  }
});

test("another site cannot make this server measure", async ({ baseUrl }) => {
  const answer = await call(`${baseUrl}/api/measure/printed-token`, {
    method: "POST",
    headers: { ...JSON_HEADERS, "sec-fetch-site": "cross-site" },
    body: "{}",
  });
  expect(problemOf(answer, 403).refusal).toBe("cross-site");
});

test("a class that presses one button shares one measurement", async ({
  baseUrl,
}) => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => measure(baseUrl, "redemptions", {})),
  );
  for (const { status, text } of answers) expect(status, text).toBe(200);
  const runs = answers.map(
    (answer) => answer.as<MeasuredAnswer>().measuredAtMs,
  );
  expect(new Set(runs).size).toBeLessThan(5);
});

test("who asks for too much at once is told when to come back", async ({
  baseUrl,
}) => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      measure(baseUrl, "memory-formats", { count: 100 + index }),
    ),
  );
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused.length).toBeGreaterThan(0);
  for (const answer of refused) {
    expect(problemOf(answer, 429).refusal).toBe("too-many-requests");
    expect(answer.headers["retry-after"]).toMatch(/^\d+$/);
  }
});
