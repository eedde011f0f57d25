import { catalog } from "@/lib/strategies/catalog";
import type { StrategyId } from "@/lib/strategies/strategy";
import { ALIVE, DEAD, DuelPage, EXPIRED } from "./duel-page";
import { expect, test } from "./fixtures";

/** Alive and dead of the design, in light. */
const GREEN = "rgb(31, 122, 61)";
const RED = "rgb(195, 39, 43)";

/** What "log out everywhere" does to a copy, as the API promises. */
const OUTCOMES: Record<StrategyId, { effect: string; verdict: RegExp }> = {
  "jwt-stateless": { effect: "unsupported", verdict: ALIVE },
  "jwt-denylist": { effect: "immediate", verdict: DEAD },
  "jwt-epoch": { effect: "immediate", verdict: DEAD },
  "jwt-refresh": { effect: "at-expiry", verdict: ALIVE },
  "sealed-cookie": { effect: "unsupported", verdict: ALIVE },
  "redis-session": { effect: "immediate", verdict: DEAD },
};

/** The realm that this browser's page works in. */
function realmOf({ page }: DuelPage): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem("realm"));
}

test("one logout, two outcomes", async ({ page, baseUrl }) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseUrl)) foreign.push(request.url());
  });
  const duel = await DuelPage.open(page);
  const { first, second } = duel;
  await expect(first.strategy).toHaveText("Stateless JWT");
  await expect(second.strategy).toHaveText("Redis session");
  await expect(first.survival).toHaveText("–");

  await duel.logOut.click();

  await duel.expectBoth(ALIVE, DEAD);
  await expect(first.verdict).toHaveCSS("color", GREEN);
  await expect(second.verdict).toHaveCSS("color", RED);
  await expect(first.panel).toContainText("revoke: unsupported");
  await expect(second.panel).toContainText("revoke: immediate");
  await expect(second.panel).toContainText("GETEX");
  await expect(second.strip).toHaveAccessibleName(/then \d+ refused\.$/);
  await expect(first.panel).toContainText("still accepted");
  await expect(second.panel).toContainText("first refusal");
  await expect(duel.announced).toContainText("Stateless JWT: Still logged in");
  await expect(duel.announced).toContainText("Redis session: Logged out");

  // The token's survival goes on growing; the session's is final.
  const ended = await second.survival.textContent();
  const figure = await first.survival.textContent();
  await expect(first.survival).not.toHaveText(`${figure}`);
  await expect(second.survival).toHaveText(`${ended}`);
  expect(foreign).toEqual([]);
});

test("each strategy keeps on the page what the API promises", async ({
  page,
}) => {
  const duel = await DuelPage.open(page);
  for (const { id, title } of catalog) {
    await test.step(title, async () => {
      await duel.choose(duel.first, title);
      await expect(duel.first.verdict).toHaveText(ALIVE);
      await expect(duel.first.survival).toHaveText("–");
      await duel.logOut.click();
      const { effect, verdict } = OUTCOMES[id];
      await expect(duel.first.panel).toContainText(`revoke: ${effect}`);
      await expect(duel.first.verdict).toHaveText(verdict);
      await expect(duel.first.survival).toHaveText(/^\d/);
      // The other lane's session died with the first logout.
      await expect(duel.second.verdict).toHaveText(DEAD);
    });
  }
});

test("thirty days later the token has ended by itself", async ({ page }) => {
  const duel = await DuelPage.open(page);
  // The page knows the realm's time to the second: be well past the login.
  await duel.fastForward("+1 min");
  await duel.logOut.click();
  await duel.expectBoth(ALIVE, DEAD);

  await duel.fastForward("+30 days");

  await duel.expectBoth(EXPIRED, DEAD);
  await expect(duel.first.survival).toHaveText(/^29\sd\s23\sh/);
  await expect(duel.first.panel).toContainText("of realm time");
  await expect(page.getByText(/clock is 30\sd.* ahead/)).toBeVisible();
});

test("a day without use ends the session, not the token", async ({ page }) => {
  const duel = await DuelPage.open(page);
  await duel.fastForward("+15 min");
  await duel.expectBoth(ALIVE, ALIVE);
  await duel.fastForward("+1 day");
  await duel.expectBoth(ALIVE, EXPIRED);
  await expect(duel.second.panel).toContainText("Redis let it go");
  await expect(duel.second.survival).toHaveText("–");
});

test("a failed logout is said, and said no more once it works", async ({
  page,
}) => {
  const duel = await DuelPage.open(page);
  const said = page.getByRole("main").getByText("Alice was not logged out");
  await page.route("**/revoke", (route) =>
    route.fulfill({
      status: 503,
      contentType: "application/problem+json",
      body: JSON.stringify({ title: "Away", detail: "", refusal: "away" }),
    }),
  );
  await duel.logOut.click();
  await expect(said.first()).toBeVisible();
  await page.unroute("**/revoke");
  await duel.logOut.click();
  await duel.expectBoth(ALIVE, DEAD);
  await expect(said).toHaveCount(0);
});

test("starting over ends the realm and opens another", async ({ page }) => {
  const duel = await DuelPage.open(page);
  const before = await realmOf(duel);
  await duel.logOut.click();
  await duel.expectBoth(ALIVE, DEAD);

  await duel.startOver.click();

  await duel.expectBoth(ALIVE, ALIVE);
  await expect(duel.second.survival).toHaveText("–");
  expect(await realmOf(duel)).not.toBe(before);
  const gone = await page.request.get(`/api/realms/${before}`);
  expect(gone.status()).toBe(404);
});

test("what is done elsewhere shows here", async ({ page }) => {
  const duel = await DuelPage.open(page);
  const path = `/api/realms/${await realmOf(duel)}/auth/redis-session/revoke`;
  const data = { target: "everyone" };
  const answer = await page.request.post(path, { data });
  expect(answer.status()).toBe(200);
  await duel.expectBoth(ALIVE, DEAD);
});

test("a reload keeps the realm", async ({ page }) => {
  const duel = await DuelPage.open(page);
  const before = await realmOf(duel);
  await page.reload();
  await duel.expectBoth(ALIVE, ALIVE);
  expect(await realmOf(duel)).toBe(before);
});

test("two tabs of a browser share one experiment", async ({ context }) => {
  const one = await DuelPage.open(await context.newPage());
  const other = await DuelPage.open(await context.newPage());
  expect(await realmOf(other)).toBe(await realmOf(one));
  await other.logOut.click();
  await other.expectBoth(ALIVE, DEAD);
  await one.expectBoth(ALIVE, DEAD);
});

test("nobody watches, nothing is replayed", async ({ page }) => {
  await page.clock.install();
  let replays = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/me")) replays += 1;
  });
  const show = (state: DocumentVisibilityState) =>
    page.evaluate((visibilityState) => {
      const options = { configurable: true, get: () => visibilityState };
      Object.defineProperty(document, "visibilityState", options);
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  /** Five seconds for the page, with real time for answers to come. */
  const replaysMeanwhile = async () => {
    const before = replays;
    for (let second = 0; second < 5; second += 1) {
      await page.clock.runFor(1_000);
      await page.request.get("/api/health");
    }
    return replays - before;
  };

  await DuelPage.open(page);
  expect(await replaysMeanwhile()).toBeGreaterThan(4);
  await show("hidden");
  await replaysMeanwhile();
  expect(await replaysMeanwhile()).toBe(0);
  await show("visible");
  expect(await replaysMeanwhile()).toBeGreaterThan(4);
});
