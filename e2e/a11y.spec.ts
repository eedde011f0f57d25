import { violationsOf } from "./axe";
import { ALIVE, DEAD, DuelPage } from "./duel-page";
import { expect, test } from "./fixtures";

const PAGES = ["/api", "/decisions", "/no-such-page"];

test("axe finds nothing in the duel, at any stage", async ({ page }) => {
  const duel = await DuelPage.open(page);
  expect(await violationsOf(page)).toEqual([]);

  await duel.logOut.click();
  await duel.expectBoth(ALIVE, DEAD);
  expect(await violationsOf(page)).toEqual([]);

  await duel.first.strategy.click();
  await expect(page.getByRole("listbox")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

for (const path of PAGES) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test("axe finds nothing on one decision", async ({ page }) => {
  await page.goto("/decisions");
  const main = page.getByRole("main");
  await main.getByRole("link").first().click();
  await page.waitForURL(/\/decisions\/./);
  await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});
