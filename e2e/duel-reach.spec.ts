import type { Page } from "@playwright/test";
import { ALIVE, DEAD, DuelPage, EXPIRED, UNKNOWN } from "./duel-page";
import { expect, test } from "./fixtures";
import { PAGES } from "./pages";

/** The goal is two seconds; a machine that is busy with tests may take more. */
const SAYS_SO_WITHIN_MS = 8_000;
const RECOVERS_WITHIN_MS = 20_000;

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, role: "button" | "combobox", name: string) {
  const wanted = page.getByRole(role, { name, exact: true });
  await expect(wanted).toBeEnabled();
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press("Tab");
    const hasFocus = await wanted.evaluate((element) =>
      element.matches(":focus-visible"),
    );
    if (hasFocus) return;
  }
  throw new Error(`The keyboard does not reach "${name}".`);
}

test("Redis dies: the page says so, the token lane goes on", async ({
  page,
  ownRedis,
  startApp,
}) => {
  const url = await startApp({ REDIS_URL: ownRedis.url });
  const duel = await DuelPage.open(page, url);
  const pill = page.getByRole("banner");

  await ownRedis.kill();

  const soon = { timeout: SAYS_SO_WITHIN_MS };
  const words = page.getByRole("main").getByText("Redis is unreachable.");
  await expect(words.first()).toBeVisible(soon);
  await expect(pill).toContainText("Redis unreachable", soon);
  await duel.expectBoth(ALIVE, UNKNOWN);
  await expect(duel.announced).toContainText("Redis is unreachable.");
  await expect(duel.announced).toContainText("Stateless JWT: Still logged in");

  await ownRedis.up();

  const later = { timeout: RECOVERS_WITHIN_MS };
  await expect(duel.second.verdict).toHaveText(ALIVE, later);
  await expect(pill).not.toContainText("unreachable", later);
  await duel.logOut.click();
  await duel.expectBoth(ALIVE, DEAD);
});

test("the keyboard alone is enough", async ({ page }) => {
  const duel = await DuelPage.open(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the page" });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");

  await tabTo(page, "button", "Log Alice out everywhere");
  await page.keyboard.press("Enter");
  await duel.expectBoth(ALIVE, DEAD);

  await tabTo(page, "combobox", "Strategy of the first lane");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(duel.first.strategy).toBeFocused();
  await expect(duel.first.strategy).toHaveText("JWT with denylist");
  await expect(duel.first.verdict).toHaveText(ALIVE);

  await tabTo(page, "button", "+1 day");
  await page.keyboard.press("Space");
  await expect(duel.first.verdict).toHaveText(EXPIRED);
});

test.describe("on a narrow phone", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  for (const path of PAGES) {
    test(`${path} does not scroll sideways`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { scrollWidth, clientWidth } = await page.evaluate(
        () => document.documentElement,
      );
      expect(scrollWidth).toBe(clientWidth);
    });
  }

  test("the duel can be run, and nothing is cut off", async ({ page }) => {
    const duel = await DuelPage.open(page);
    await expect(duel.logOut).toBeInViewport({ ratio: 1 });
    await duel.logOut.click();
    await duel.expectBoth(ALIVE, DEAD);
    await duel.choose(duel.first, "Sealed cookie");
    await expect(duel.first.verdict).toHaveText(ALIVE);
    const tooWide = await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(tooWide).toBe(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the question and the result can be read", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
    const result = page.getByRole("heading", { name: "What this shows" });
    await expect(result).toBeVisible();
    await expect(page.getByRole("button", { name: /Log Alice/ })).toBeHidden();
    await expect(page.getByRole("article")).toHaveCount(0);
  });

  for (const path of PAGES.slice(1)) {
    test(`${path} can be read`, async ({ page }) => {
      await page.goto(path);
      const main = page.getByRole("main");
      await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(main.getByRole("paragraph").first()).toBeVisible();
    });
  }
});
