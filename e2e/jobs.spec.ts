import type { JobAnswer } from "@/lib/http/job-contract";
import { listLessons } from "@/lib/lessons/lesson";
import { violationsOf } from "./axe";
import { call } from "./call";
import { expect, problemOf, test } from "./fixtures";
import { LessonPage } from "./lesson-page";

test.describe.configure({ timeout: 60_000 });

/** One job at a time in the deployment: others may come first. */
const soon = { timeout: 30_000 };
const lesson = listLessons().find(({ slug }) => slug.endsWith("-memory"));

test("a job goes on through a reload, shows its chart, and can be cancelled", async ({
  page,
}) => {
  if (lesson === undefined) throw new Error("There is no lesson on memory.");
  const reader = await LessonPage.open(page, lesson);
  await reader.predict(lesson.quiz.predict.options[0]?.text ?? "");
  const stage = page.getByRole("region", { name: "A hundred thousand" });
  await stage.getByRole("button", { name: "Run it" }).click();
  await stage.getByRole("button", { name: "100,000" }).click();
  await stage.getByRole("button", { name: "Create 200,000" }).click();
  const bar = stage.getByRole("progressbar");
  await expect(bar).toBeVisible(soon);

  await page.reload();
  await expect(bar).toBeVisible(soon);
  await stage.getByRole("button", { name: "Cancel" }).click();
  await expect(stage.getByText(/^Cancelled\./)).toBeVisible(soon);

  await stage.getByRole("button", { name: "1,000", exact: true }).click();
  await stage.getByRole("button", { name: "Create 2,000" }).click();
  const chart = stage.getByRole("figure", { name: /Bytes of one entry/ });
  await expect(chart.getByText("connect-redis")).toBeVisible(soon);
  await expect(stage.getByText(/^Done\./)).toBeVisible(soon);
  expect(await violationsOf(page)).toEqual([]);
});

test("bad jobs are refused with the field; unknown ones are not there", async ({
  baseUrl,
}) => {
  const url = `${baseUrl}/api/measure/jobs`;
  const cases: [unknown, string][] = [
    [{}, "kind"],
    [{ kind: "memory", formats: [], count: 1_000 }, "formats"],
    [{ kind: "memory", formats: ["hash"], count: 1e9 }, "count"],
    [{ kind: "crack", secret: "" }, "secret"],
  ];
  for (const [body, field] of cases) {
    const answer = await call(url, { method: "POST", body });
    expect(problemOf(answer, 400).field).toBe(field);
  }
  for (const method of ["GET", "DELETE"]) {
    const answer = await call(`${url}/made-up`, { method });
    expect(problemOf(answer, 404).refusal).toBe("unknown-job");
  }
});

test("a secret is found in a thread, and the job can be asked for", async ({
  baseUrl,
}) => {
  const url = `${baseUrl}/api/measure/jobs`;
  const body = { kind: "crack", secret: "abc" };
  const begun = await call(url, { method: "POST", body });
  expect(begun.status).toBe(202);
  const { location = "" } = begun.headers;
  await expect
    .poll(async () => {
      const asked = await call(baseUrl + location);
      return asked.as<JobAnswer>().finding?.figures.ownFound;
    }, soon)
    .toBe("yes");
});
