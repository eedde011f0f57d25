import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { strategyCards } from "@/lib/strategies/catalog";
import { violationsOf } from "./axe";
import { ALIVE, DEAD } from "./duel-page";
import { expect, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

const run = promisify(execFile);

const INSTRUMENTS = [
  "Bytes",
  "On the wire",
  "Redis",
  "Step by step",
  "The dial",
  "Refresh race",
  "Evidence",
];

test("the wire shows both heads, and curl asks again", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read"]);
  const play = await PlaygroundPage.open(page, "/playground#a=redis-session");
  await play.openInstrument("On the wire");
  const request = page.getByRole("region", { name: "Request" });
  await expect(request).toContainText("GET /api/realms/");
  await expect(request).toContainText("__Host-lab=(hidden)");
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText("HTTP/1.1 200 OK");

  await play.press("Copy as curl");
  await expect(page.getByText("Copied")).toBeVisible();
  const curl = await page.evaluate(() => navigator.clipboard.readText());
  const { stdout } = await run("sh", ["-c", `${curl} -s`]);
  expect(stdout).toMatch(/^HTTP\/1.1 200 OK/);
  expect(stdout).toContain('"user":"alice"');
});

test("the owner's acts are on the wire, but cannot be copied", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page, "/playground#a=sealed-cookie");
  await play.openInstrument("On the wire");
  await play.press("+1 min");
  await page.getByRole("combobox", { name: "Which exchange" }).click();
  await page.getByRole("option", { name: /POST …\/clock/ }).click();
  await expect(page.getByText("no page can read")).toBeVisible();
  await expect(page.getByText('{"advanceSec":60}')).toBeVisible();
});

test("Redis: the token's lane is empty, and commands name their cause", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page);
  await play.openInstrument("Redis");
  await expect(page.getByText("Empty: this check asks nobody.")).toBeVisible();
  const command = page.getByRole("button", { name: /GETEX …:session:/ });
  await expect(command.first()).toContainText("GET redis-session/me");
  await command.first().click();
  await expect(page.getByText("Check absolute timeout").first()).toBeVisible();

  const keys = page.getByRole("region", { name: "Redis keys" });
  const session = keys.getByRole("row").filter({ hasText: "session:" });
  await expect(session.first()).toContainText('"user":"alice"');
  await play.press("Log Alice out everywhere");
  await expect(
    keys.getByRole("rowheader").filter({ hasText: /^session:/ }),
  ).toHaveCount(0);
  await page.getByRole("checkbox", { name: "with the lab’s own" }).check();
  await expect(keys).toContainText("secret, not shown");
});

test("the dial measures all six, for the act and the lifetime chosen", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page);
  await play.openInstrument("The dial");
  const dial = page.getByRole("region", { name: "The dial" });
  await expect(dial.getByRole("row")).toHaveCount(strategyCards.length + 1);
  const row = (title: string) =>
    dial.getByRole("row").filter({ hasText: title });
  await expect(row("Stateless JWT")).toContainText(/1\sh|59\smin/);
  await expect(row("Redis session")).toContainText("refused at once");
  await expect(row("JWT with denylist")).toContainText("revoke: immediate");

  await play.press("Rotate the keys");
  await expect(row("Stateless JWT")).toContainText("unknown-key");
  await expect(row("Redis session")).not.toContainText("refused at once");
});

test("the naive rotation loses everybody", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  await play.openInstrument("Refresh race");
  await play.press("2 tabs renew at once");
  const race = page.getByRole("region", { name: "The race" });
  await expect(race.getByText("200, token A")).toBeVisible();
  await expect(race.getByText("200, token B")).toBeVisible();
  await expect(race.getByText("refresh-reused")).not.toHaveCount(0);
  await expect(page.getByText("All are logged out").first()).toBeVisible();
});

test("the atomic rotation needs its grace", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  await play.openInstrument("Refresh race");
  await play.press("Atomic rotation");
  const grace = page.getByRole("slider", { name: /^Grace/ });
  await grace.fill("0");
  await play.press("2 tabs renew at once");
  const race = page.getByRole("region", { name: "The race" });
  await expect(race.getByText("401 refresh-reused").first()).toBeVisible();
  await expect(page.getByText("All are logged out").first()).toBeVisible();

  await grace.fill("5");
  await play.press("2 tabs renew at once");
  await expect(race.getByText("200, token A")).toHaveCount(2);
  await expect(page.getByText("Every tab goes on").first()).toBeVisible();

  await play.press("A thief comes later");
  await expect(page.getByText("401 refresh-reused").first()).toBeVisible();
  await expect(page.getByText("The owner is logged out as well")).toBeVisible();
});

test("the evidence holds what was played, and no credential", async ({
  page,
}) => {
  const secrets: string[] = [];
  page.on("response", async (response) => {
    if (!response.url().endsWith("/login")) return;
    const { credential, refreshToken } = await response.json();
    secrets.push(credential);
    if (refreshToken !== undefined) secrets.push(refreshToken);
  });
  const play = await PlaygroundPage.open(
    page,
    "/playground#a=jwt-refresh&b=redis-session",
  );
  await play.first.press("Steal a copy");
  await play.second.press("Steal a copy");
  await play.press("Log Alice out everywhere");
  await play.expectBoth(ALIVE, DEAD);
  await expect(play.survival(2)).toContainText("0 replays accepted");
  await play.openInstrument("Evidence");

  const file = page.waitForEvent("download");
  await play.press("JSON");
  const text = await readFile(await (await file).path(), "utf8");
  const evidence = JSON.parse(text);
  expect(evidence).toMatchObject({
    version: 1,
    copies: [
      { thief: 1, survivals: [{ act: "log-out", state: "alive" }] },
      { thief: 2, survivals: [{ act: "log-out", state: "over" }] },
    ],
  });
  const calls = evidence.timeline.map(({ call }: { call: string }) => call);
  expect(calls.some((call: string) => call.includes("/revoke"))).toBe(true);
  const shown = await page.getByText("# Still Logged In?").textContent();
  expect(secrets.length).toBeGreaterThan(2);
  for (const secret of secrets) {
    expect(text).not.toContain(secret);
    expect(shown).not.toContain(secret);
  }

  await page.emulateMedia({ media: "print" });
  const paper = page.getByRole("heading", {
    name: "Evidence of an experiment",
  });
  await expect(paper).toBeVisible();
  await expect(page.getByRole("main")).toBeHidden();
});

test("axe finds nothing in any instrument", async ({ page }) => {
  test.setTimeout(60_000);
  const play = await PlaygroundPage.open(page);
  for (const name of INSTRUMENTS) {
    await play.openInstrument(name);
    const panel = page.getByRole("tabpanel", { name });
    await expect(panel).toContainText(/\w/);
    const start = panel.getByRole("button", {
      name: /^(Start|2 tabs renew at once)$/,
    });
    if ((await start.count()) > 0) await start.click();
    expect(await violationsOf(page, "[role=tabpanel]"), name).toEqual([]);
  }
});

test.describe("on a phone 320 px wide", () => {
  test.use({ viewport: { width: 320, height: 720 } });

  test("no instrument scrolls the page sideways", async ({ page }) => {
    const play = await PlaygroundPage.open(page);
    for (const name of INSTRUMENTS) {
      await play.openInstrument(name);
      await expect(page.getByRole("tabpanel", { name })).toContainText(/\w/);
      const tooWide = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(tooWide, name).toBe(0);
    }
  });
});
