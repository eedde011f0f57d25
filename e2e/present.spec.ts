import { AxeBuilder } from "@axe-core/playwright";
import { violationsOf } from "./axe";
import { expect, test } from "./fixtures";
import { StagePage, slideOf } from "./stage-page";

const { count } = StagePage;
const PREDICT = slideOf(/^Predict$/);
const LOGOUT = slideOf(/^Experiment: One logout/);
const VERDICT = slideOf(/^Verdict on C7/);
const IMMEDIATELY = slideOf(/^“Immediately”/);
const CODE = slideOf(/^Code: verify/);

test("the keyboard leads through the slides, and leaves controls theirs", async ({
  page,
}) => {
  const stage = await StagePage.open(page, 1);
  await stage.press("ArrowRight");
  await stage.expectSlide(2);
  await expect(stage.shown).toBeFocused();
  await stage.press("End");
  await stage.expectSlide(count);
  await stage.press("ArrowLeft", "Home", "Space", "ArrowDown", "PageUp");
  await stage.expectSlide(2);
  await page.reload();
  await stage.expectSlide(2);

  // An arrow chooses among answers; a presenter's pointer still goes on.
  await page.goto(`${StagePage.path}#${PREDICT}`);
  await stage.expectSlide(PREDICT);
  const answers = stage.shown.getByRole("radio");
  await answers.first().check();
  await stage.press("ArrowRight");
  await expect(answers.nth(1)).toBeChecked();
  await stage.press("PageDown");
  await stage.expectSlide(PREDICT + 1);

  await stage.press("o");
  const picks = page.getByRole("button", { name: /^\d+: / });
  await expect(picks).toHaveCount(count);
  await expect(picks.nth(PREDICT)).toBeFocused();
  await stage.press("ArrowRight", "ArrowDown", "ArrowUp", "Enter");
  await stage.expectSlide(PREDICT + 2);

  await stage.press("?");
  const help = page.getByRole("dialog", { name: "Keys and settings" });
  await expect(help).toBeVisible();
  await help.getByLabel("Keys that are letters").uncheck();
  await stage.press("Escape", "b");
  await expect(page.getByText("The screen is black")).toHaveCount(0);
  await stage.expectSlide(PREDICT + 2);
});

test("slides, notes and clicker keep in step without a server", async ({
  page,
  context,
}) => {
  const stage = await StagePage.open(page, 1);
  const opened = context.waitForEvent("page");
  await stage.press("n");
  const notes = await opened;
  await expect(notes.getByText(`Slide 1 of ${count}`)).toBeVisible();
  await expect(notes.getByText(/This is the lesson to give/)).toBeVisible();
  expect(await violationsOf(notes)).toEqual([]);
  const clicker = await context.newPage();
  await clicker.setViewportSize({ width: 390, height: 844 });
  await clicker.goto(`${StagePage.path}/clicker`);
  await expect(clicker.getByText(`Slide 1 of ${count}`)).toBeVisible();
  expect(await violationsOf(clicker)).toEqual([]);

  const audience = new StagePage(await context.newPage());
  await audience.page.goto(`${StagePage.path}?follow`);
  await audience.expectSlide(1);

  await context.setOffline(true);
  await clicker.getByRole("button", { name: /^Next/ }).click();
  await stage.expectSlide(2);
  await expect(notes.getByText(`Slide 2 of ${count}`)).toBeVisible();
  await expect(notes.getByRole("button", { name: "Pause" })).toBeVisible();
  await notes.getByRole("button", { name: "Next slide" }).click();
  await stage.expectSlide(3);
  await audience.expectSlide(3);
  await audience.press("End");
  await audience.expectSlide(count);
  await stage.expectSlide(3);
  await audience.page.getByRole("button", { name: "Follow again" }).click();
  await audience.expectSlide(3);
  await clicker.getByRole("button", { name: "Black screen" }).click();
  await expect(page.getByText("The screen is black")).toBeAttached();
  await stage.press("b");
  await expect(page.getByText("The screen is black")).toHaveCount(0);
  await expect(clicker.getByText(`Slide 3 of ${count}`)).toBeVisible();
  await context.setOffline(false);

  await expect(notes.getByText(/^The logout race is/)).toHaveCount(0);
  await page.goto(`${StagePage.path}#${IMMEDIATELY}`);
  await expect(notes.getByText(/^The logout race is/)).toBeVisible();
  await notes.reload();
  await expect(notes.getByText(`Slide ${IMMEDIATELY} of`)).toBeVisible();
});

test("an experiment runs on its slide and goes on behind the others", async ({
  page,
  context,
}) => {
  const stage = await StagePage.open(page, VERDICT);
  const verdict = page.getByRole("region", {
    name: "Verdict on C7",
    exact: true,
  });
  await expect(verdict).toBeHidden();
  await page.goto(`${StagePage.path}#${LOGOUT}`);
  await stage.expectSlide(LOGOUT);
  await page.getByRole("button", { name: "Run it" }).click();
  await page.getByRole("button", { name: "Log Alice out everywhere" }).click();
  await expect(stage.shown.getByText("Logged out").first()).toBeVisible();
  const cover = page.locator("#verdict-C7");
  await expect(cover).toHaveAttribute("data-open", "true");
  expect(await violationsOf(page)).toEqual([]);

  await page.getByText("What the server just did").nth(1).click();
  await page.getByRole("button", { name: "Ask Redis" }).last().click();
  await stage.expectSlide(CODE);
  await expect(page.locator("[data-lit]")).toBeInViewport();
  await page.getByRole("button", { name: "Back to the experiment" }).click();
  await stage.expectSlide(LOGOUT);
  await expect(stage.shown.getByText("Logged out").first()).toBeVisible();

  await page.goto(`${StagePage.path}#verdict-C7`);
  await stage.expectSlide(VERDICT);
  await expect(verdict).toBeVisible();
  const beside = context.waitForEvent("page");
  await verdict.getByRole("link", { name: /this server measured/ }).click();
  await expect(await beside).toHaveURL(/\/claims#C7$/);
  // What is shown to a class is not what its presenter has learned.
  await page.goto(StagePage.lesson);
  await expect(page.getByText("Not begun")).toBeVisible();
});

test("every slide fits a projector and a phone, in high contrast too", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const stage = await StagePage.open(page, 1);
  await stage.press("c");
  const onPhone = await stage.measureAll();
  expect(onPhone.filter(({ overPx }) => overPx > 0)).toEqual([]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  const onProjector = await stage.measureAll();
  expect(onProjector.filter(({ overPx }) => overPx > 0)).toEqual([]);
  expect(onProjector.filter(({ codePx }) => codePx < 20)).toEqual([]);
  expect(onProjector).toHaveLength(count);

  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const slide of [CODE, LOGOUT]) {
      await page.goto(`${StagePage.path}#${slide}`);
      await stage.expectSlide(slide);
      const { violations } = await new AxeBuilder({ page })
        .withRules(["color-contrast-enhanced"])
        .analyze();
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ target }) => target)),
      ).toEqual([]);
    }
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the slides are one long page", async ({ page }) => {
    await page.goto(StagePage.path);
    await expect(page.locator("[data-slide]:visible")).toHaveCount(count);
    await expect(page.getByRole("banner")).toBeVisible();
  });
});
