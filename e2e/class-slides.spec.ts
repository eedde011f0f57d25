import type { Page } from "@playwright/test";
import type { ClassOpened } from "@/lib/class/protocol";
import { demand } from "./demand";
import { expect, test } from "./fixtures";
import { StagePage } from "./stage-page";

const { count, path } = StagePage;

/** A call of a page's own browser, with its cookies. */
function post<Value>(page: Page, to: string, body: object): Promise<Value> {
  return page.evaluate(
    async ([url, text]) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(url, { method: "POST", headers, body: text });
      return answer.json();
    },
    [to, JSON.stringify(body)] as const,
  );
}

test("slides, notes and a phone's clicker are in step over a restart of the server", async ({
  page,
  context,
  browser,
  startApp,
  stopApp,
}) => {
  test.setTimeout(90_000);
  const env = { REDIS_URL: demand("REDIS_URL") };
  const url = await startApp(env);
  await page.goto(`${url}/class`);
  const { code } = await post<ClassOpened>(page, "/api/class", {});
  const inClass = `?class=${code}`;
  const link = `/api/class/${code}/desk-link`;
  const { key } = await post<{ key: string }>(page, link, {});

  const stage = new StagePage(page);
  await page.goto(`${url}${path}${inClass}`);
  await stage.expectSlide(1);
  const notes = await context.newPage();
  await notes.goto(`${url}${path}/notes${inClass}`);

  // The phone is a desk as well; the other one belongs to nobody.
  const phone = await (await browser.newContext()).newPage();
  await phone.goto(`${url}/class`);
  await post(phone, `/api/class/${code}/desk`, { key });
  await phone.goto(`${url}${path}/clicker${inClass}`);
  const other = new StagePage(await (await browser.newContext()).newPage());
  await other.page.goto(`${url}${path}${inClass}&follow`);
  await other.expectSlide(1);

  const next = phone.getByRole("button", { name: /^Next/ });
  await next.click();
  for (const screen of [stage, other]) await screen.expectSlide(2);
  await expect(notes.getByText(`Slide 2 of ${count}`)).toBeVisible();
  await notes.getByRole("button", { name: "Next slide" }).click();
  for (const screen of [stage, other]) await screen.expectSlide(3);

  // Pressed while the server is away; it is told when it is back.
  await stopApp(url);
  await next.click();
  await expect(phone.getByText(`Slide 4 of ${count}`)).toBeVisible();
  await startApp(env, Number(new URL(url).port));
  for (const screen of [stage, other]) {
    await expect(screen.shown).toHaveAttribute("data-slide", "4", {
      timeout: 20_000,
    });
  }
  await expect(notes.getByText(`Slide 4 of ${count}`)).toBeVisible();

  // Whoever is no desk moves nobody, and goes back to the others.
  const stranger = new StagePage(other.page);
  await stranger.page.goto(`${url}${path}${inClass}`);
  await stranger.expectSlide(4);
  await stranger.press("ArrowRight");
  await stranger.expectSlide(4);
  await stage.press("ArrowRight");
  await stranger.expectSlide(5);
  await expect(phone.getByText(`Slide 5 of ${count}`)).toBeVisible();
});
