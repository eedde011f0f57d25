import { catalog } from "@/lib/strategies/catalog";
import { ALIVE, DEAD, EXPIRED } from "./duel-page";
import { expect, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

test("a stolen copy outlives the log-out of the browser it came from", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page);
  await play.first.press("Steal a copy");
  await expect(play.thief(1)).toContainText("in as admin");

  await play.first.press("Log out here");

  await expect(play.first.verdict).toHaveText(DEAD);
  await expect(play.thief(1)).toContainText("in as admin");
  await expect(play.survival(1)).toContainText("still accepted");

  await play.first.press("Log in again");
  await expect(play.first.verdict).toHaveText(ALIVE);
});

test("demoted: admin lives on in the token and ends in the session", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page);
  await play.first.press("Steal a copy");
  await play.second.press("Steal a copy");
  await expect(play.thief(2)).toContainText("in as admin");

  await play.press("Demote: admin → user");

  await expect(play.thief(1)).toContainText("in as admin, stale");
  await expect(play.thief(2)).toContainText("in as user");
  await expect(play.first.panel).toContainText("the user list says user");
  await expect(play.survival(1)).toContainText("still has the old role");
  await expect(play.survival(2)).toContainText("0 replays accepted since");
  await play.expectBoth(ALIVE, ALIVE);
});

test("rotating the signing keys ends every JWT and no session", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page);
  await play.first.press("Steal a copy");
  await play.second.press("Steal a copy");
  await play.first.choose("Strategy", "JWT with refresh");
  await expect(play.first.verdict).toHaveText(ALIVE);
  await play.first.press("Steal a copy");

  await play.press("Rotate the signing keys");

  await play.expectBoth(DEAD, ALIVE);
  await expect(play.thief(1)).toContainText("unknown-key");
  await expect(play.thief(2)).toContainText("in as admin");
  await expect(play.thief(3)).toContainText("unknown-key");
});

test("a deleted user's token is still let in, the session is not", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page);
  await play.first.press("Steal a copy");
  await play.second.press("Steal a copy");
  await play.press("Delete the user");
  await play.expectBoth(ALIVE, DEAD);
  await expect(play.thief(1)).toContainText("in as admin, stale");
  await expect(play.thief(2)).toContainText("unknown-session");
  await expect(play.first.panel).toContainText("the user list says deleted");
});

test("a new password ends logins only if the app sees to it", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page);
  await play.second.press("Steal a copy");
  await page.getByRole("checkbox", { name: "ends logins" }).uncheck();
  await play.press("Change the password");
  await expect(play.survival(1)).toContainText("still accepted");
  await play.expectBoth(ALIVE, ALIVE);

  await play.press("Start over");
  await expect(play.thief(1)).toHaveCount(0);
  await expect(play.second.verdict).toHaveText(ALIVE);
  await play.second.press("Steal a copy");
  await page.getByRole("checkbox", { name: "ends logins" }).check();
  await play.press("Change the password");
  await play.expectBoth(ALIVE, DEAD);
  await expect(play.thief(1)).toContainText("unknown-session");
});

test("31 days later everything has ended by itself", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  for (const { title } of catalog) {
    await play.first.choose("Strategy", title);
    await expect(play.first.verdict).toHaveText(ALIVE);
    await play.first.press("Steal a copy");
  }
  // The custom step says 31 days until it is changed.
  await play.press("Go");

  const strip = page.getByRole("region", { name: "The lanes" });
  await expect(strip).toContainText(/clock is 31\sd.* ahead/);
  await play.expectBoth(/^(Expired|Logged out)/, EXPIRED);
  for (let number = 1; number <= catalog.length; number += 1) {
    await expect(play.thief(number)).toContainText(/expired|unknown-session/);
  }
});

test("a renewed session leaves its copy behind, a renewed token does not", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page);
  await play.first.press("Steal a copy");
  await play.second.press("Steal a copy");
  await play.first.press("Renew");
  await play.second.press("Renew");
  await play.expectBoth(ALIVE, ALIVE);
  await expect(play.thief(1)).toContainText("in as admin");
  await expect(play.thief(2)).toContainText("unknown-session");
});

test("one lane can have the page to itself", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  await play.press("One lane");
  const lanes = page.getByRole("region", { name: "The lanes" });
  await expect(lanes.getByRole("article")).toHaveCount(1);
  await play.press("Two lanes");
  await play.expectBoth(ALIVE, ALIVE);
});

test("starting over is one click to a clean realm", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  const before = await play.realm();
  await play.first.press("Steal a copy");
  await play.press("Log Alice out everywhere");
  await play.expectBoth(ALIVE, DEAD);
  await play.press("Start over");
  await play.expectBoth(ALIVE, ALIVE);
  await expect(play.thief(1)).toHaveCount(0);
  expect(await play.realm()).not.toBe(before);
});

test("one login is revoked, and no other of its user", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  await play.first.choose("Strategy", "JWT with denylist");
  await play.second.choose("Strategy", "JWT with epoch");
  await play.expectBoth(ALIVE, ALIVE);
  await play.first.press("Steal a copy");
  await play.second.press("Steal a copy");
  await play.first.press("Revoke");
  await play.second.press("Revoke");
  await play.expectBoth(DEAD, ALIVE);
  await expect(play.thief(1)).toContainText("revoked");
  await expect(play.thief(2)).toContainText("in as admin");
});

test("a shorter idle timeout ends the session that nobody uses", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page, "/playground#a=redis-session");
  await play.first.openSettings();
  const idle = page.getByRole("combobox", { name: "Idle timeout of sessions" });
  await idle.click();
  await page.getByRole("option", { name: /^1\smin/ }).click();
  await expect(play.first.panel).toContainText("after 1\u00a0min unused");
  await play.press("+15 min");
  await expect(play.first.verdict).toHaveText(EXPIRED);
});

test("a login that is refused says why, and is not tried for ever", async ({
  page,
}) => {
  const claims = encodeURIComponent(JSON.stringify({ x: "y".repeat(9_000) }));
  const play = new PlaygroundPage(page);
  let logins = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/login")) logins += 1;
  });
  await page.goto(`/playground#a=jwt-stateless&a.claims=${claims}`);
  await expect(play.first.verdict).toHaveText(/cookies would be too large/);
  await page.getByRole("tab", { name: "The dial" }).click();
  await expect(page.getByRole("region", { name: "The dial" })).toContainText(
    "Redis session",
  );
  expect(logins).toBe(1);
});
