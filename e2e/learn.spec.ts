import { readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { listClaims } from "@/lib/lessons/claims";
import { listLessons } from "@/lib/lessons/lesson";
import { violationsOf } from "./axe";
import { expect, test } from "./fixtures";
import { LessonPage } from "./lesson-page";

const [first, second, third] = listLessons();
if (!first || !second || !third) throw new Error("no lessons");

/** Scripts of an empty page of this Next version, brotli. */
const EMPTY_PAGE_BYTES = 113 * 1024;

/** Measurements wait for each other, and other tests measure meanwhile. */
const soon = { timeout: 20_000 };

const PAGES = ["/learn", "/learn/glossary", "/claims"];

for (const path of PAGES) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test("the contents lead to every lesson and show how far one is", async ({
  page,
}) => {
  const reader = await LessonPage.open(page, third);
  await reader.predict(third.quiz.predict.options[0]?.text ?? "");
  await page.goto("/learn");
  const entries = page.getByRole("main").getByRole("listitem");
  await expect(entries).toHaveCount(listLessons().length);
  await expect(entries.nth(2)).toContainText("Begun");
  await expect(entries.nth(0)).toContainText("Not begun");
  await entries.nth(2).getByRole("link").click();
  await page.waitForURL(`**/${third.slug}`);
  await expect(reader.state).toHaveText("Begun");
  await page.getByRole("button", { name: "Start this lesson over" }).click();
  await expect(reader.state).toHaveText("Not begun");
  await expect(reader.runs.first()).toBeDisabled();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(reader.state).toHaveText("Begun");
});

test("a link leads to a verdict, which waits for the guess", async ({
  page,
}) => {
  await page.goto(`/claims#C8`);
  const claim = page.getByRole("article", { name: /C8/ });
  await claim.getByRole("link", { name: /Lesson 3/ }).click();
  await expect(page).toHaveURL(/#verdict-C8$/);
  const verdict = page.getByRole("region", { name: "Verdict on C8" });
  await expect(verdict).toBeHidden();
  const cover = page.locator("#verdict-C8");
  await expect(cover).toBeInViewport();
  await cover.getByRole("button", { name: "Show it anyway" }).click();
  await expect(verdict).toBeVisible();
});

test("what is chosen after the run is no prediction", async ({ page }) => {
  const reader = await LessonPage.open(page, second);
  await page.getByRole("button", { name: "Run without" }).first().click();
  await expect(reader.evidence).toContainText("you ran it first.", soon);
  await reader.predict(second.quiz.predict.options[0]?.text ?? "");
  await expect(page.getByText(/no prediction any more/)).toBeVisible();
});

test("progress goes to a file and into another browser", async ({
  page,
  browser,
}) => {
  const reader = await LessonPage.open(page, first);
  await reader.predict(first.quiz.predict.options[0]?.text ?? "");
  await page.goto("/learn");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my progress" }).click();
  const file = await (await saving).path();
  expect(JSON.parse(await readFile(file, "utf8")).version).toBe(1);

  const other = await browser.newPage();
  await other.goto(new URL("/learn", page.url()).href);
  await other.getByLabel("Import").setInputFiles(file);
  await expect(
    other.getByText("1 lesson taken over from the file."),
  ).toBeVisible();
  await expect(other.getByText("Begun", { exact: true })).toBeVisible();
  await other.getByLabel("Import").setInputFiles({
    name: "no.json",
    mimeType: "application/json",
    buffer: Buffer.from("[]"),
  });
  await expect(other.getByText(/holds no progress/)).toBeVisible();
  await other.close();
});

test("the search finds a place, and the link leads to it", async ({ page }) => {
  await page.goto("/learn");
  await page.getByRole("searchbox").fill("trust prox");
  const hits = page.getByRole("search").getByRole("link");
  const hit = hits.filter({ hasText: "Silence" });
  await hit.click();
  await expect(page).toHaveURL(/07-sessions-properly#silence$/);
  await expect(page.getByRole("heading", { name: "Silence" })).toBeInViewport();
});

test("a term explains itself, by keyboard too", async ({ page }) => {
  await LessonPage.open(page, first);
  const term = page.getByRole("button", { name: "token", exact: true });
  await term.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/URL-safe format for claims/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText(/URL-safe format for claims/)).toBeHidden();
});

test("a step lights the line that ran", async ({ page }) => {
  const reader = await LessonPage.open(page, third);
  await reader.predict(third.quiz.predict.options[0]?.text ?? "");
  await reader.runs.first().click();
  const session = page.getByText("What the server just did").nth(1);
  await session.click();
  await page.getByRole("button", { name: "Ask Redis" }).last().click();
  const lit = page.locator("[data-lit]");
  await expect(lit).toHaveCount(1);
  await expect(lit).toContainText("ctx.redis.getex(");
  await expect(lit).toBeInViewport();
});

test("printed, a lesson is a handout without its controls", async ({
  page,
}) => {
  await LessonPage.open(page, third);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Say instead:").first()).toBeVisible();
  for (const name of ["Run it", "Lock my prediction", "Let the server judge"]) {
    await expect(page.getByRole("button", { name }).first()).toBeHidden();
  }
  await expect(page.getByRole("banner")).toBeHidden();
});

test("the first load of a lesson is light", async ({ page, baseUrl }) => {
  const html = await (await page.request.get(`/learn/${third.slug}`)).text();
  const tags = html.match(/<script[^>]+src="[^"]+"[^>]*>/g) ?? [];
  // Browsers of the last years do not load what is marked noModule.
  const wanted = tags.filter((tag) => !/nomodule/i.test(tag));
  const sources = new Set(wanted.map((tag) => /src="([^"]+)"/.exec(tag)?.[1]));
  let bytes = 0;
  for (const source of sources) {
    const script = await page.request.get(new URL(source ?? "", baseUrl).href);
    bytes += brotliCompressSync(await script.body()).length;
  }
  expect(sources.size).toBeGreaterThan(2);
  expect(bytes).toBeLessThan(EMPTY_PAGE_BYTES + 60 * 1024);
});

test("a wrong answer explains itself, and the server shows why", async ({
  page,
}) => {
  const reader = await LessonPage.open(page, first);
  const wrong = first.quiz.question.options.find(({ right }) => !right);
  const outcome = reader.group("Question").getByRole("status");
  await reader.answer(wrong?.text ?? "");
  await expect(outcome).toContainText(`Not so. ${wrong?.why}`, soon);
  await expect(outcome).toContainText("Decided by what the server did");
  const shown = reader.group("Question").getByRole("table");
  await expect(shown).toContainText("admin");
  await expect(reader.state).toHaveText("Begun");
});

test("the claims of one verdict can be seen alone", async ({ page }) => {
  await page.goto("/claims");
  const outdated = listClaims().filter(({ stamp }) => stamp === "outdated");
  await page.getByRole("button", { name: /^outdated/ }).click();
  await expect(page.getByRole("article")).toHaveCount(outdated.length);
  await page.getByRole("button", { name: /^outdated/ }).click();
  await expect(page.getByRole("article")).toHaveCount(listClaims().length);
});

test("the ledger measures a claim again, and says when", async ({ page }) => {
  await page.goto("/claims#C5");
  await expect(page.getByRole("article")).toHaveCount(listClaims().length);
  const claim = page.getByRole("article", { name: /C5/ });
  await expect(claim).toBeInViewport();
  await claim.getByRole("button", { name: /Measure/ }).click();
  await expect(claim.getByRole("status")).toContainText(
    "Measured on this",
    soon,
  );
  await expect(claim).toContainText("143 B");
  await expect(claim.getByLabel("as expected, exactly")).toHaveCount(4);
});
