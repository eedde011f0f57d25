import { violationsOf } from "./axe";
import { ALIVE } from "./duel-page";
import { expect, test } from "./fixtures";
import { PlaygroundPage } from "./playground-page";

test("a login of 5 KB fails: the browser drops its cookie", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page, "/playground#a=jwt-stateless");
  await play.first.openSettings();
  await play.first.choose("Claims", "About 5 KB");
  await expect(play.first.verdict).toHaveText(ALIVE);
  await expect(play.first.panel).toContainText("By an older cookie");
  const said = page.getByRole("main").getByText("did not keep the cookie");
  await expect(said.first()).toBeVisible();

  // With no older cookie there is nothing that could answer.
  await play.first.choose("Claims", "Nothing more");
  await expect(play.first.panel).not.toContainText("By an older cookie");
  await play.first.press("Log out here");
  await play.first.choose("Claims", "About 5 KB");
  await expect(play.first.verdict).toHaveText(/^Not logged in/);
  await expect(play.first.panel).toContainText("the browser dropped it");
});

test("both walls are met for real", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  await play.openInstrument("Bytes");
  const jar = page.getByRole("region", { name: "The cookie wall" });
  await play.press("Set the credentials as cookies");
  await expect(jar.getByText("kept")).toHaveCount(2);

  await play.first.openSettings();
  await play.first.choose("Claims", "About 5 KB");
  await expect(play.first.panel).toContainText("By an older cookie");
  await play.press("Set the credentials as cookies");
  await expect(jar).toContainText("dropped");
  await expect(jar).toContainText("the-earlier-");

  await jar.getByRole("button", { name: "Find the byte" }).click();
  await expect(jar).toContainText("keeps 4,096 B of name and value");

  const parser = page.getByRole("region", { name: "The header wall" });
  await parser.getByRole("slider").fill("20000");
  await parser.getByRole("button", { name: "Send it" }).click();
  await expect(parser).toContainText("HTTP 431");
  await parser.getByRole("slider").fill("2000");
  await parser.getByRole("button", { name: "Send it" }).click();
  await expect(parser).toContainText("HTTP 200");
  await parser.getByRole("button", { name: "Find the byte" }).click();
  await expect(parser).toContainText("one byte more is a 431");
});

test("pointing at a claim lights its characters, and back", async ({
  page,
}) => {
  const play = await PlaygroundPage.open(page, "/playground#a=jwt-stateless");
  await play.openInstrument("Bytes");
  const role = page.getByRole("button", { name: '"role":"admin"' });
  await role.focus();
  const lit = page.locator("pre [data-lit]");
  await expect(lit).toHaveCount(1);
  const text = (await lit.textContent()) ?? "";
  const bytes = Buffer.from(text, "base64url").toString("latin1");
  expect(bytes.length).toBeGreaterThan(10);

  const signature = page.getByRole("button", { name: "signature" });
  await page.locator("pre span").last().hover();
  await expect(signature).toHaveAttribute("aria-pressed", "true");
  await expect(role).toHaveAttribute("aria-pressed", "false");
});

test("a claim typed by hand is issued for real", async ({ page }) => {
  const play = await PlaygroundPage.open(page, "/playground#a=jwt-stateless");
  await play.first.openSettings();
  await play.first.choose("Claims", "Nothing more");
  await play.press("Add a claim");
  await page.getByLabel("Name of claim 1").fill("exp");
  await page.getByLabel("Value of claim 1").fill("1");
  await expect(play.first.panel).toContainText("the issuer sets it");
  await page.getByLabel("Name of claim 1").fill("team");
  await page.getByLabel("Value of claim 1").fill("red");
  await play.openInstrument("Bytes");
  const claim = page.getByRole("button", { name: '"team":"red"' });
  await expect(claim.or(page.getByText('"team":1'))).toBeVisible();
});

test("bytes of a page are counted over both protocols", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  await play.openInstrument("Bytes");
  await play.press("Count the bytes");
  const table = page.getByRole("region", { name: "Bytes of one page" });
  await expect(table.getByRole("row")).toHaveCount(5);
  await expect(table.getByRole("row").nth(2)).toContainText("HTTP/2");
});

test("axe finds nothing in the bytes", async ({ page }) => {
  const play = await PlaygroundPage.open(page);
  await play.first.openSettings();
  await play.openInstrument("Bytes");
  await play.press("Count the bytes");
  await expect(page.getByText("HTTP/2").first()).toBeVisible();
  expect(await violationsOf(page, "[role=tabpanel]")).toEqual([]);
});
