import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { violationsOf } from "./axe";
import { expect, test } from "./fixtures";

const WEB_APP = [
  "One application of ours",
  "At the next request",
  "People in browsers",
  "What one Redis can answer, with room to spare",
  "One",
  "Yes, and it may be in the path of each request",
  "Yes",
  "Users see their logins and end each of them (ASVS 7.5.2)",
];

/** Measurements wait for each other, and other tests measure meanwhile. */
test.describe.configure({ timeout: 90_000 });

test("requirements become a recommendation, its reasons, a record and code", async ({
  page,
}) => {
  await page.goto("/learn/14-choosing");
  await page.getByText("Run without a prediction").first().click();
  await expect(page.getByText("Which requirement broke")).toBeVisible({
    timeout: 20_000,
  });

  await page.goto("/decide");
  const groups = page.locator("main").locator("fieldset");
  await expect(groups).toHaveCount(WEB_APP.length);
  for (const [index, text] of WEB_APP.entries()) {
    const group = groups.nth(index);
    await group.getByRole("radio", { name: text, exact: true }).check();
  }
  const found = page.getByRole("region", { name: "Recommendation" });
  const named = found.getByRole("heading", { level: 2 }).first();
  await expect(named).toHaveText("Redis session");
  const best = found.getByRole("listitem").first();
  await expect(best).toContainText("+");
  const own = "Your own run: a copy lived on for 0 s after the logout";
  await expect(best).toContainText(own);
  await expect(found).toContainText("ruled out");

  const saving = page.waitForEvent("download");
  await found.getByRole("button", { name: /^Download/ }).click();
  const record = await readFile(await (await saving).path(), "utf8");
  expect(record).toContain("We log users in by: **Redis session**.");
  expect(record).toContain(own);
  expect(record).toContain("Stateless JWT (ruled out)");

  const code = page.getByRole("region", { name: "Start with this" });
  await code.getByRole("button", { name: "Next.js" }).click();
  await code.getByRole("tab", { name: "app/page.js" }).click();
  await expect(code.getByRole("tabpanel")).toContainText("<LogIn />");
  expect(await violationsOf(page)).toEqual([]);
  const fetching = page.waitForEvent("download");
  await code.getByRole("link", { name: "Download" }).click();
  const archive = await fetching;
  expect(archive.suggestedFilename()).toBe("redis-session-next.tar.gz");
  const bytes = gunzipSync(await readFile(await archive.path()));
  expect(bytes.toString("latin1", 0, 17)).toBe("auth/strategy.mjs");

  const store = groups.nth(5);
  await store.getByRole("radio", { name: "No", exact: true }).check();
  await expect(named).toHaveText("Nothing does all of this");
});

test("a starter that is not there is a 404 that names the field", async ({
  request,
}) => {
  const answer = await request.get("/api/starters/redis-session/django");
  expect(answer.status()).toBe(404);
  expect(await answer.json()).toMatchObject({
    refusal: "unknown-framework",
    field: "framework",
  });
});
