import { chromium } from "@playwright/test";

import { findChromium } from "./setup/chromium.mjs";
import { findNode } from "./setup/node.mjs";
import { inRoot } from "./setup/place.mjs";
import { say } from "./setup/say.mjs";

const URL = process.env.BASE_URL ?? "http://localhost:3000";
const LOGOUT = "Log Alice out everywhere";

/** Takes the README's pictures from the running app, after a real logout. */
async function takeScreenshots() {
  const executablePath = await findChromium(await findNode(), process.env);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      colorScheme,
    });
    await page.goto(URL);
    await page.getByText("Still logged in").nth(2).waitFor();
    // Long enough for the strips to show a before and an after.
    await page.waitForTimeout(12_000);
    await page.getByRole("button", { name: LOGOUT }).click();
    await page.getByText("Logged out").first().waitFor();
    await page.waitForTimeout(10_000);
    const path = inRoot("public", "screenshots", `duel-${colorScheme}.png`);
    await page.screenshot({ path });
    say(`Wrote public/screenshots/duel-${colorScheme}.png`);
    await page.close();
    await takePlayground(browser, colorScheme);
    await takeLesson(browser, colorScheme);
  }
  await browser.close();
}

/** Both lanes stolen from, Alice demoted, and time for both to show it. */
async function takePlayground(browser, colorScheme) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1340 },
    colorScheme,
  });
  await page.goto(`${URL}/playground`);
  await page.getByText("Still logged in").nth(1).waitFor();
  const steal = page.getByRole("button", { name: "Steal a copy" });
  await steal.first().click();
  await steal.last().click();
  await page.waitForTimeout(10_000);
  await page.getByRole("button", { name: /^Demote/ }).click();
  await page.waitForTimeout(8_000);
  await page.evaluate(() => window.scrollTo(0, 0));
  const path = inRoot("public", "screenshots", `playground-${colorScheme}.png`);
  await page.screenshot({ path });
  say(`Wrote public/screenshots/playground-${colorScheme}.png`);
  await page.close();
}

/** A prediction, the run, and the evidence beside it. */
async function takeLesson(browser, colorScheme) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 1250 },
    colorScheme,
  });
  await page.goto(`${URL}/learn/06-one-time-links`);
  await page.getByRole("radio", { name: /handful/ }).check();
  await page.getByRole("button", { name: "Lock my prediction" }).click();
  await page.getByRole("button", { name: "Run it" }).first().click();
  const evidence = page.getByRole("region", { name: "Evidence" });
  await evidence.getByText("It was").waitFor();
  const predict = page.getByRole("group", { name: /^Predict/ });
  const { y } = await predict.boundingBox();
  await page.evaluate((top) => window.scrollBy(0, top - 24), y);
  await page.waitForTimeout(1_000);
  const path = inRoot("public", "screenshots", `lesson-${colorScheme}.png`);
  await page.screenshot({ path });
  say(`Wrote public/screenshots/lesson-${colorScheme}.png`);
  await page.close();
}

await takeScreenshots();
