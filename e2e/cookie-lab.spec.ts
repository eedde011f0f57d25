import type { RunAnswer, RunOpened } from "@/lib/cookie-lab/contract";
import { columnsOf, outcomeOf } from "@/lib/cookie-lab/outcomes";
import { STANDARD_CHOICES } from "@/lib/cookie-lab/standard-set";
import { call } from "./call";
import { expect, problemOf, test } from "./fixtures";

const HEADS =
  "kept script ride link inside post sibling tossed flooded aged".split(" ");

/** What Chromium does with each cookie, in the order of the columns. */
const TABLE: Record<string, string> = {
  plain: "kept read sent sent sent sent sent first forged sent",
  unset: "kept hidden sent sent sent sent sent first forged sent",
  none: "kept hidden sent sent sent sent sent first forged sent",
  usual: "kept hidden sent sent sent not sent first forged not",
  shared: "kept hidden sent sent sent not sent first forged not",
  sess: "kept hidden sent not sent not sent impossible forged not",
  lax: "kept hidden sent sent sent not sent impossible forged not",
  sid: "kept hidden sent sent sent not sent impossible lost not",
  wide: "dropped – – – – – – – – –",
};

/** One word for each cell. */
const SHORT: Record<string, string> = {
  "not sent": "not",
  "its own comes first": "first",
  "lost, not forged": "lost",
};

test("the browser judges nine cookies on three names", async ({
  page,
  context,
  baseUrl,
}) => {
  const asked = { cookies: STANDARD_CHOICES, waitSec: 1, paceMs: 0 };
  const opening = await page.request.post("/api/cookie-lab", { data: asked });
  const { run, url }: RunOpened = await opening.json();
  const read = async () => {
    const answer = await page.request.get(`${baseUrl}/api/cookie-lab/${run}`);
    return (await answer.json()) as RunAnswer;
  };

  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security")) {
      complaints.push(message.text());
    }
  });
  await page.goto(url);
  await expect
    .poll(async () => (await read()).at, { timeout: 20_000 })
    .toBe("end");

  const answer = await read();
  const columns = columnsOf(answer);
  expect(columns.map(({ trial }) => trial)).toEqual(HEADS);
  const found = STANDARD_CHOICES.map((choice) => {
    const cells = columns.map((column) => {
      const text = outcomeOf(answer, choice, column)?.text ?? "nothing";
      return SHORT[text] ?? text;
    });
    return [choice.id, cells.join(" ")];
  });
  expect(Object.fromEntries(found)).toEqual(TABLE);

  const { own, post, sibling } = answer.seen;
  expect([own?.site, post?.site, sibling?.site]).toEqual([
    ...["same-origin", "cross-site", "same-site"],
  ]);
  const all = (is: boolean) => ({ secFetchSite: is, origin: is, token: is });
  expect(own?.verdicts).toEqual(all(true));
  expect(post?.verdicts).toEqual(all(false));
  expect(sibling?.verdicts).toEqual(all(false));

  // The sweep is a script's: the last page waits for nobody.
  await expect(page.getByText("You can close this window.")).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the product and the lab keep to their own names", async ({ baseUrl }) => {
  const { port } = new URL(baseUrl);
  const host = `app.localhost:${port}`;
  for (const path of ["/", "/api/health", "/api/realms", "/api/cookie-lab"]) {
    const answer = await call(baseUrl + path, { headers: { host } });
    expect(problemOf(answer, 421).refusal).toBe("unknown-host");
    expect(answer.setCookies).toEqual([]);
  }
  const page = `${baseUrl}/api/cookie-lab/${"A".repeat(22)}/login`;
  expect(problemOf(await call(page), 421).refusal).toBe("unknown-host");
  problemOf(await call(page, { headers: { host } }), 404);

  const asked = { method: "POST", body: { cookies: STANDARD_CHOICES } };
  const foreign = { "sec-fetch-site": "same-site" };
  const path = `${baseUrl}/api/cookie-lab`;
  problemOf(await call(path, { ...asked, headers: foreign }), 403);
  const opened = (await call(path, asked)).as<RunOpened>();
  const login = await call(`${baseUrl}/api/cookie-lab/${opened.run}/login`, {
    headers: { host },
  });
  const policy = String(login.headers["content-security-policy"]);
  expect(policy).toContain("form-action http://app.localhost");
  expect(policy).not.toContain("unsafe");
  const ended = await call(`${path}/${opened.run}`, { method: "DELETE" });
  expect(ended.status).toBe(204);
  problemOf(await call(`${path}/${opened.run}`), 404);
});
