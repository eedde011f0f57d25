import type { Browser, Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const STUDENTS = 10;

/** Ten browsers on a machine that also tests something else. */
test.setTimeout(60_000);

type Lane = "Token" | "Session";

/** What a lamp says once the phone's own check has come back. */
const IN = /Still logged in.*Your phone asked the server/;
const OUT = /Logged out.*Your phone asked the server/;

class Phone {
  constructor(readonly page: Page) {}

  /** Comes by the code alone, as someone does who reads the projector. */
  static async join(browser: Browser, url: string, name: string) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByLabel("Nickname").fill(name);
    await page.getByRole("button", { name: "Join" }).click();
    await expect(page.getByRole("heading", { name })).toBeVisible();
    return new Phone(page);
  }

  lamp(lane: Lane): Locator {
    return this.page.getByRole("article", { name: `${lane} lamp` });
  }

  async expectBoth(token: RegExp, session: RegExp) {
    await expect(this.lamp("Token")).toHaveText(token);
    await expect(this.lamp("Session")).toHaveText(session);
  }

  press(name: string | RegExp) {
    return this.page.getByRole("button", { name }).click();
  }
}

test("ten students and a desk, from the code to the last lamp", async ({
  page: desk,
  browser,
  baseUrl,
}) => {
  await desk.goto(`${baseUrl}/class`);
  await desk.getByRole("button", { name: "Open a class" }).click();
  await desk.waitForURL(/\/class\/[A-Z2-9]{6}\/desk$/);
  const url = desk.url().replace(/\/desk$/, "");
  const names = Array.from({ length: STUDENTS }, (_, n) => `student ${n + 1}`);
  const phones = await Promise.all(
    names.map((name) => Phone.join(browser, url, name)),
  );
  const all = (work: (phone: Phone, index: number) => Promise<void>) =>
    Promise.all(phones.map(work));
  const press = (name: string) =>
    desk.getByRole("button", { name, exact: true }).click();
  const counts = (lane: Lane) =>
    desk.getByRole("region", { name: `${lane} lamps` });
  await all((phone) => phone.expectBoth(IN, IN));
  await expect(counts("Token")).toHaveText(/10\s*green/);
  await expect(counts("Session")).toHaveText(/10\s*green/);

  await press("Vote");
  await press("Open the vote");
  await all(async ({ page }, index) => {
    const asked = page.getByRole("region").filter({ hasText: "One press" });
    await asked
      .getByRole("button")
      .nth(index % 2)
      .click();
    await expect(page.getByText(/^Locked/)).toBeVisible();
    await expect(page.getByText(" %")).toHaveCount(0);
  });
  await press("Close the vote and show it");
  await all(async ({ page }) => {
    await expect(page.getByText("10 votes")).toBeVisible();
    await expect(page.getByText("5 · 50 %")).toHaveCount(2);
    await expect(page.getByText("your choice")).toHaveCount(1);
  });

  await press("Logins");
  await press("Log everyone out");
  await all((phone) => phone.expectBoth(IN, OUT));
  await expect(counts("Token")).toHaveText(/10\s*green/);
  await expect(counts("Session")).toHaveText(/10\s*red/);

  await press("+1 day");
  await all((phone) => phone.expectBoth(OUT, OUT));
  await expect(counts("Token")).toHaveText(/10\s*red/);

  await all((phone) => phone.press("Log in again"));
  await all((phone) => phone.expectBoth(IN, IN));
  await press("Rotate the signing key");
  await all((phone) => phone.expectBoth(OUT, IN));
  await expect(counts("Token")).toHaveText(/10\s*red/);
  await expect(counts("Session")).toHaveText(/10\s*green/);

  const [ann] = phones as [Phone];
  await ann.page.reload();
  await expect(
    ann.page.getByRole("heading", { name: "student 1" }),
  ).toBeVisible();
  await ann.expectBoth(OUT, IN);
  await expect(desk.getByRole("option")).toHaveCount(STUDENTS);
  await all(({ page }) => page.context().close());
});
