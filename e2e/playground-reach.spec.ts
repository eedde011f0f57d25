import type { Locator, Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { ALIVE, DEAD } from "./duel-page";
import { expect, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator) {
  await expect(wanted).toBeEnabled();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press("Tab");
    const hasFocus = await wanted.evaluate((element) =>
      element.matches(":focus-visible"),
    );
    if (hasFocus) return;
  }
  throw new Error(`The keyboard does not reach ${wanted}.`);
}

test("the keyboard alone steals, ends and reads", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  const steal = play.second.panel.getByRole("button", { name: "Steal a copy" });
  await tabTo(page, steal);
  await page.keyboard.press("Enter");
  await expect(play.thief(1)).toContainText("in as admin");

  const out = page.getByRole("button", { name: "Log Alice out everywhere" });
  await tabTo(page, out);
  await page.keyboard.press("Space");
  await play.expectBoth(ALIVE, DEAD);
  await expect(play.thief(1)).toContainText("unknown-session");

  const firstTab = page.getByRole("tab").first();
  await tabTo(page, firstTab);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab").nth(1)).toBeFocused();
});

test("a verdict that changes is announced", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  const said = page.getByRole("status");
  await expect(said).toContainText("Redis session: Still logged in");
  await play.press("Log Alice out everywhere");
  await expect(said).toContainText("Redis session: Logged out");
});

test("axe finds nothing, with copies and every act", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  await play.first.openSettings();
  await play.first.press("Steal a copy");
  await play.second.press("Steal a copy");
  await play.press("Demote: admin → user");
  await play.press("Log Alice out everywhere");
  await play.expectBoth(ALIVE, DEAD);
  await expect(play.survival(2)).toContainText("accepted since");
  expect(await violationsOf(page)).toEqual([]);
});

for (const width of [320, 390]) {
  test.describe(`on a phone ${width} px wide`, () => {
    test.use({ viewport: { width, height: 720 } });

    test("nothing is cut off, and it can be played", async ({ page }) => {
      const play = await PlaygroundPage.open(page);
      await play.first.openSettings();
      await play.second.press("Steal a copy");
      await play.press("Log Alice out everywhere");
      await play.expectBoth(ALIVE, DEAD);
      await expect(play.thief(1)).toContainText("unknown-session");
      const tooWide = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(tooWide).toBe(0);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what the page is for can be read", async ({ page }) => {
    await page.goto("/playground");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  });
});
