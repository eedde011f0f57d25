import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

async function openSteps(page: Page, scene: string): Promise<PlaygroundPage> {
  const play = await PlaygroundPage.open(page, `/playground#${scene}`);
  await play.openInstrument("Step by step");
  return play;
}

/** The stages as they stand: title, and what became of each. */
function stages(page: Page) {
  return page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 3, name: /^\d\. / }) });
}

test("a check is revealed step by step", async ({ page }) => {
  const play = await openSteps(page, "a=jwt-denylist");
  await play.press("Start");
  await expect(stages(page).nth(0)).toContainText("passed");
  await expect(stages(page).nth(1)).not.toContainText("passed");
  await play.press("Next step");
  await expect(stages(page).nth(1)).toContainText("passed");
  await play.press("To the end");
  await expect(stages(page).filter({ hasText: "passed" })).toHaveCount(7);
  await expect(page.getByText("HTTP 200 · accepted")).toBeVisible();
  await expect(stages(page).nth(6)).toContainText("EXISTS");
});

test("a payload edited by hand fails at the signature", async ({ page }) => {
  const play = await openSteps(page, "a=jwt-stateless");
  const payload = page.getByLabel("payload");
  const text = await payload.inputValue();
  await payload.fill(text.replace('"admin"', '"root"'));
  await play.press("Check this");
  await expect(page.getByText("401 · bad-signature")).toBeVisible();
  await expect(stages(page).nth(4)).toContainText("refused here");
  await expect(stages(page).nth(5)).toContainText("not reached");
});

test("breaking before a stage is met by that stage", async ({ page }) => {
  const play = await openSteps(page, "a=jwt-stateless&a.alg=ES256");
  await play.press("Start");
  await play.press("Next step");
  await play.press("alg: none");
  await play.press("To the end");
  await expect(page.getByText("wrong-algorithm · alg: none")).toBeVisible();
  await expect(stages(page).nth(2)).toContainText("refused here");

  await play.press("The untouched credential");
  await play.press("Start");
  for (let at = 1; at < 4; at += 1) await play.press("Next step");
  await play.press("The signature’s twin");
  await play.press("To the end");
  await expect(page.getByText("200 · accepted · The sig")).toBeVisible();
});

test("the record can be tampered with, too", async ({ page }) => {
  const play = await openSteps(page, "a=redis-session");
  await play.press("Start");
  await play.press("Next step");
  const pause = page.getByRole("region", { name: "Break" });
  await pause.getByRole("button", { name: "Log Alice out" }).click();
  await play.press("Check again from here");
  await play.press("To the end");
  await expect(page.getByText("401 · unknown-session")).toBeVisible();
  await expect(stages(page).nth(3)).toContainText("not reached");
});
