import type { Page } from "@playwright/test";
import { ALIVE, EXPIRED } from "./duel-page";
import { expect, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

/** Everything that a log-in, a renewal or a copy has shown to this page. */
function watchSecrets(page: Page): Set<string> {
  const secrets = new Set<string>();
  page.on("response", async (response) => {
    if (!response.url().endsWith("/login")) return;
    const { credential, refreshToken } = await response.json();
    secrets.add(credential);
    if (refreshToken !== undefined) secrets.add(refreshToken);
  });
  return secrets;
}

/** What the button puts on the clipboard. */
async function copiedLink(play: PlaygroundPage): Promise<string> {
  await play.page.context().grantPermissions(["clipboard-read"]);
  await play.press("Copy link to this scene");
  await expect(play.page.getByText("Copied")).toBeVisible();
  return play.page.evaluate(() => navigator.clipboard.readText());
}

test("a link brings the whole scene back in a fresh profile", async ({
  page,
  browser,
}) => {
  const secrets = watchSecrets(page);
  const play = await PlaygroundPage.open(page);
  await play.first.choose("Strategy", "JWT with refresh");
  await play.first.choose("User", "Bob");
  await play.first.openSettings();
  await play.first.choose("Algorithm", "ES256");
  await play.first.choose("Lifetime", "15\\smin");
  await play.expectBoth(ALIVE, ALIVE);
  await play.press("+1 day");
  await play.expectBoth(EXPIRED, EXPIRED);

  const link = await copiedLink(play);
  expect(secrets.size).toBeGreaterThan(1);
  for (const secret of secrets) expect(link).not.toContain(secret);

  const fresh = await browser.newContext();
  const other = new PlaygroundPage(await fresh.newPage());
  await other.page.goto(link);
  await other.expectBoth(EXPIRED, EXPIRED);
  await expect(other.first.strategy).toHaveText("JWT with refresh");
  await expect(other.first.user).toHaveText("Bob");
  await other.first.openSettings();
  await expect(other.first.select("Algorithm")).toHaveText("ES256");
  await expect(other.first.select("Lifetime")).toHaveText(/^15\smin$/);
  await expect(other.page.getByText(/clock is 1\sd.* ahead/)).toBeVisible();
  expect(await copiedLink(other)).toBe(link);
  await fresh.close();
});

test("a link that asks for nonsense says so, and works as far as it can", async ({
  page,
}) => {
  const play = new PlaygroundPage(page);
  await page.goto("/playground#a=jwt-forever&a.ttl=-1&b=sealed-cookie");
  await play.expectBoth(ALIVE, ALIVE);
  const said = page.getByRole("alert").filter({ hasText: "no such strategy" });
  await expect(said).toContainText("a.ttl");
  await expect(play.first.strategy).toHaveText("Stateless JWT");
  await expect(play.second.strategy).toHaveText("Sealed cookie");
});

test("another link in the same tab starts another scene", async ({ page }) => {
  const play = await PlaygroundPage.open(page, "/playground#a=jwt-epoch");
  const before = await play.realm();
  await page.evaluate(() => {
    window.location.hash = "a=redis-session";
  });
  await expect(play.first.strategy).toHaveText("Redis session");
  await expect(play.first.verdict).toHaveText(ALIVE);
  expect(await play.realm()).not.toBe(before);
});
