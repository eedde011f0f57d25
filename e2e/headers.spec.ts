import { call } from "./call";
import { expect, problemOf, test } from "./fixtures";
import { PAGES } from "./pages";

const ANSWERS = ["/api/health", "/api/health/live", "/api/x", "/api/realms/x"];

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
};

const FOREIGN_NAMES = [
  ...["evil.example", "localhost.evil.example", "rebound.test:80", "0.0.0.0"],
];

function directivesOf(policy: string): Map<string, string[]> {
  const directives = policy.split("; ").map((text) => text.split(" "));
  return new Map(directives.map(([name = "", ...values]) => [name, values]));
}

for (const path of PAGES) {
  test(`${path} carries a policy that lets nothing foreign run`, async ({
    baseUrl,
  }) => {
    const { headers, text } = await call(baseUrl + path);
    expect(headers["content-type"]).toMatch(/^text\/html/);
    expect(headers).toMatchObject(EVERYWHERE);
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");

    const policy = String(headers["content-security-policy"]);
    const directives = directivesOf(policy);
    expect(directives.get("default-src")).toEqual(["'self'"]);
    expect(directives.get("style-src")).toEqual(["'self'"]);
    expect(directives.get("object-src")).toEqual(["'none'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(directives.get("frame-ancestors")).toEqual(["'none'"]);
    const [self, ...hashes] = directives.get("script-src") ?? [];
    expect(self).toBe("'self'");
    const hash = /^'sha256-[A-Za-z0-9+/]{43}='$/;
    expect(hashes.filter((value) => !hash.test(value))).toEqual([]);
    expect(hashes.length).toBeGreaterThan(0);
    expect(policy).not.toMatch(/unsafe-eval|upgrade-insecure|https?:|\*/);
    expect(text).not.toMatch(/\son[a-z]+="|href="javascript:/i);
  });

  test(`${path} runs under its policy, on this origin alone`, async ({
    page,
    baseUrl,
  }) => {
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on("console", (message) => {
      const isOfPage = message.text().includes("Content Security Policy");
      if (isOfPage) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      const isLocal = protocol === "data:" || protocol === "blob:";
      if (!isLocal && origin !== baseUrl) foreign.push(request.url());
    });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // A switch answers, on slides that of contrast: the page's scripts have run.
    const name = /theme|dark|light|contrast/i;
    await expect(page.getByRole("button", { name }).first()).toBeEnabled();
    await page.waitForLoadState("load");
    await page.evaluate(() => document.fonts.ready);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });
}

for (const path of ANSWERS) {
  test(`${path} is data: nothing in it may load or be framed`, async ({
    baseUrl,
  }) => {
    const { headers } = await call(baseUrl + path);
    expect(headers).toMatchObject({
      ...EVERYWHERE,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    });
    expect(headers).not.toHaveProperty("access-control-allow-origin");
  });
}

test("the browser refuses a script that was put into the page", async ({
  page,
}) => {
  await page.goto("/");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'owned'";
    document.body.append(script);
    return document.title;
  });
  expect(ran).not.toBe("owned");
});

for (const host of FOREIGN_NAMES) {
  test(`the name ${host} gets no answer of ours`, async ({ baseUrl }) => {
    for (const path of ["/", "/api", "/api/health", "/api/realms/x", "/no"]) {
      const answer = await call(baseUrl + path, { headers: { host } });
      expect(problemOf(answer, 421).refusal).toBe("unknown-host");
    }
  });
}

test("an unknown path of the API is a problem, not a page", async ({
  baseUrl,
}) => {
  const problem = problemOf(await call(`${baseUrl}/api/nothing`), 404);
  expect(problem.refusal).toBe("unknown-path");
  expect(problem.detail).toContain("/api");
});

test("an unknown page says what there is", async ({ page }) => {
  const answer = await page.goto("/no-such-page");
  expect(answer?.status()).toBe(404);
  const main = page.getByRole("main");
  await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
  const links = await main.getByRole("link").all();
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) {
    const found = await page.request.get(`${await link.getAttribute("href")}`);
    expect(found.status(), `${await link.textContent()}`).toBe(200);
  }
});
