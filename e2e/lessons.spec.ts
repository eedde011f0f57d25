import type { Page } from "@playwright/test";
import { listLessons } from "@/lib/lessons/lesson";
import { violationsOf } from "./axe";
import { expect, test } from "./fixtures";
import { LessonPage } from "./lesson-page";

/** What the first experiment finds, and what has to be pressed in it. */
const FINDS: Record<number, { option: string; press?: string }> = {
  1: { option: "token-admin", press: "Demote Alice" },
  2: { option: "around-140" },
  3: { option: "token", press: "Log Alice out everywhere" },
  4: { option: "all" },
  5: { option: "accepted" },
  6: { option: "all" },
  7: { option: "nothing" },
  8: { option: "type-error" },
  9: { option: "hundreds" },
  10: { option: "two" },
  11: { option: "all" },
  12: { option: "form", press: "Open the small window" },
  13: { option: "day", press: "Outlive the token" },
  14: { option: "none" },
};

/** The one lesson that opens a window on other names of this machine. */
const COOKIE_LAB = 12;
const LAB_NAMES = /^http:\/\/(app|evil|sub\.app)\.localhost(:\d+)?$/;

/** Every request of the page, and of windows that it opens, to another origin. */
function watchForeign(page: Page, baseUrl: string, isLab: boolean): string[] {
  const foreign: string[] = [];
  page.context().on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isLocal = protocol === "data:" || protocol === "blob:";
    if (isLocal || origin === baseUrl) return;
    if (!isLab || !LAB_NAMES.test(origin)) foreign.push(request.url());
  });
  return foreign;
}

/** Measurements wait for each other, and other tests measure meanwhile. */
test.describe.configure({ timeout: 60_000 });
const soon = { timeout: 20_000 };

for (const lesson of listLessons()) {
  const { number, slug, quiz } = lesson;

  test(`${slug}: predict, run, see the evidence, answer, come back`, async ({
    page,
    baseUrl,
  }) => {
    const foreign = watchForeign(page, baseUrl, number === COOKIE_LAB);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const found = FINDS[number];
    await page.setViewportSize({ width: 390, height: 844 });
    const reader = await LessonPage.open(page, lesson);
    await expect(reader.state).toHaveText("Not begun");
    await expect(reader.runs.first()).toBeDisabled();
    const verdict = page.getByRole("region", { name: /^Verdict on/ }).first();
    await expect(verdict).toBeHidden();

    const said = quiz.predict.options.at(-1)?.text ?? "";
    await reader.predict(said);
    await expect(page.getByText("Locked. Now run it.")).toBeFocused();
    await expect(verdict).toBeVisible();
    await reader.runs.first().click();
    if (found?.press) {
      await page.getByRole("button", { name: found.press }).click();
    }
    const shown = quiz.predict.options.find(({ id }) => id === found?.option);
    const { evidence } = reader;
    await expect(evidence).toContainText(`You predicted${said}`, soon);
    await expect(evidence).toContainText(`It was${shown?.text}`);

    // The first three hold every experiment on the lab's scene; the others are
    // run by the server, by one component, and by the unit tests.
    if (number <= 3) {
      while ((await reader.runs.count()) > 0) await reader.runs.first().click();
    }
    await reader.expectAllRan(soon);
    await page.mouse.move(0, 0);
    expect(await violationsOf(page)).toEqual([]);

    const right = quiz.question.options.find((option) => option.right);
    const outcome = reader.group("Question").getByRole("status");
    await reader.answer(right?.text ?? "");
    await expect(outcome).toContainText(`Yes. ${right?.why}`, soon);
    await expect(reader.state).toHaveText("Done");
    await reader.expectNoSidewaysScroll();

    await page.reload();
    await expect(reader.state).toHaveText("Done");
    await expect(evidence).toContainText(`You predicted${said}`);
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const lesson of listLessons()) {
    test(`${lesson.slug} can be read`, async ({ page }) => {
      await LessonPage.open(page, lesson);
      const main = page.getByRole("main");
      await expect(main.getByText(/reads without JavaScript/)).toBeVisible();
      await expect(main.getByRole("blockquote").first()).toBeVisible();
      await expect(main.getByText("Say instead:").first()).toBeVisible();
      await expect(main.locator("pre code").first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Run it" })).toHaveCount(0);
    });
  }
});
