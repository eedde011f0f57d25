import type { ClassOpened, DeskAct } from "@/lib/class/protocol";
import { violationsOf } from "./axe";
import { call } from "./call";
import { expect, test } from "./fixtures";

const IN = /Still logged in.*Your phone asked the server/;
const OUT = /Logged out.*Your phone asked the server/;

/** What markup and marks that turn the writing round leave of a name. */
const HOSTILE = "<b>\u202eAda</b>{{7}}";
const HARMLESS = "bAdab7";

test.use({ viewport: { width: 360, height: 780 } });

test("a phone joins, shows its lamps, votes, and keeps its seat", async ({
  page,
  baseUrl,
}) => {
  const opened = await call(`${baseUrl}/api/class`, {
    method: "POST",
    body: {},
  });
  const { code } = opened.as<ClassOpened>();
  const cookie = opened.setCookies[0]?.split(";")[0] ?? "";
  const api = `${baseUrl}/api/class/${code}`;
  const act = (body: DeskAct) =>
    call(`${api}/acts`, { method: "POST", headers: { cookie }, body });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    const isPolicy = message.text().includes("Content Security Policy");
    if (isPolicy) complaints.push(message.text());
  });

  // By the code as somebody types it who reads it from a projector.
  await page.goto("/class");
  const field = page.getByRole("textbox", { name: "Join" });
  await field.fill("O0I1L!");
  await page.keyboard.press("Enter");
  await expect(page.getByText("never O, 0, I, 1 or L")).toBeVisible();
  await field.fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/class/${code}`);

  const nickname = page.getByRole("textbox", { name: /Nickname/ });
  const join = page.getByRole("button", { name: "Join", exact: true });
  await act({ act: "lock", locked: true });
  await expect(join).toBeDisabled();
  await act({ act: "lock", locked: false });
  await nickname.fill("?!");
  await join.click();
  await expect(nickname).toHaveAttribute("aria-invalid", "true");
  await expect(nickname).toHaveAccessibleDescription(/another one/);
  await nickname.fill(HOSTILE);
  await join.click();
  const name = page.getByRole("heading", { level: 1 });
  await expect(name).toHaveText(HARMLESS);
  const token = page.getByRole("article", { name: "Token lamp" });
  const session = page.getByRole("article", { name: "Session lamp" });
  await expect(token).toHaveText(IN);
  await expect(session).toHaveText(IN);

  await act({ act: "open-vote", lesson: "03-still-logged-in", of: "predict" });
  const vote = page.getByRole("region", { name: /one second later/i });
  await vote.getByRole("button").nth(1).click();
  await expect(vote.getByRole("button").nth(0)).toBeDisabled();
  await expect(vote.getByRole("status")).toHaveText(/^Locked/);
  await expect(vote).not.toContainText("%");
  expect(await violationsOf(page)).toEqual([]);

  await act({ act: "close-vote" });
  await act({ act: "log-out" });
  await expect(session).toHaveText(OUT);
  await expect(token).toHaveText(IN);
  const happened = page.getByRole("status", { name: "What just happened" });
  await expect(happened).toContainText("It refuses your session.");

  await page.reload();
  await expect(name).toHaveText(HARMLESS);
  await expect(session).toHaveText(OUT);
  await expect(vote.getByRole("listitem").nth(1)).toContainText("your choice");
  await expect(vote.getByRole("listitem").nth(1)).toContainText("1 · 100 %");
  const own = page.getByRole("region", { name: "Your two credentials" });
  await expect(own).toContainText("__Host-jwt-stateless");
  await expect(own).toContainText("in 59 min");
  expect(await violationsOf(page)).toEqual([]);
  const width = await page.evaluate(() => document.body.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);

  // Removed, or by her own wish: the class goes on, and takes her again.
  await page.getByRole("button", { name: "Leave this class" }).click();
  await page.getByRole("button", { name: /^Yes/ }).click();
  await page.getByRole("button", { name: "Join again" }).click();
  await expect(join).toBeVisible();

  await call(api, { method: "DELETE", headers: { cookie } });
  await expect(name).toHaveText("This class is over");
  await expect(page.getByRole("link", { name: /lessons/ })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a worksheet has a question for each answer of its key", async ({
  page,
}) => {
  await page.goto("/class");
  await page
    .getByRole("link", { name: /Worksheet/ })
    .first()
    .click();
  await page.waitForURL("**/class/worksheet#20-minutes");
  const sheet = page.getByRole("region", { name: "Predictions and questions" });
  const key = page.getByRole("region", { name: "Answer key" });
  await expect(sheet.getByRole("heading", { level: 3 })).toHaveCount(1);
  await page.getByRole("checkbox", { name: /Service to service/ }).check();
  await expect(sheet.getByRole("heading", { level: 3 })).toHaveCount(2);
  await expect(key.getByRole("heading", { level: 3 })).toHaveCount(2);
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("checkbox").first()).toBeHidden();
});
