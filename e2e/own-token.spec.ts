import type { Page } from "@playwright/test";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";
import { HOSTILE_STRINGS } from "@/lib/own-token/hostile-strings";
import { readToken } from "@/lib/own-token/read-token";
import { violationsOf } from "./axe";
import { expect, test } from "./fixtures";

/** Every request that leaves the page, as text: address, headers, body. */
function watchRequests(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    const headers = JSON.stringify(request.headers());
    sent.push(`${request.url()} ${headers} ${request.postData() ?? ""}`);
  });
  return sent;
}

function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return faults;
}

function heading(page: Page) {
  return page.getByRole("region", { name: "What it is" });
}

async function openPage(page: Page) {
  await page.goto("/playground/token");
  await expect(heading(page)).toContainText("Nothing to read yet");
  return page.getByLabel("Your token");
}

/**
 * A share of the hostile strings for each test: some have a megabyte. Every
 * string is read by the unit tests; two of five shares are pasted here.
 */
const SHARES = 5;
const PASTED = 2;

for (let share = 0; share < PASTED; share += 1) {
  const strings = HOSTILE_STRINGS.filter((_, at) => at % SHARES === share);
  test(`hostile strings throw nothing, send nothing, and are explained: share ${share + 1}`, async ({
    page,
  }) => {
    const faults = watchFaults(page);
    const field = await openPage(page);
    const sent = watchRequests(page);
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(200);
    const untold: number[] = [];
    for (const [at, text] of strings.entries()) {
      // Setting the value as a paste would: typing a megabyte takes minutes.
      await field.evaluate((element, value) => {
        const area = element as HTMLTextAreaElement;
        const { set } = Object.getOwnPropertyDescriptor(
          HTMLTextAreaElement.prototype,
          "value",
        ) as PropertyDescriptor;
        set?.call(area, value);
        area.dispatchEvent(new Event("input", { bubbles: true }));
      }, text);
      const { title, explanation } = readToken(text);
      await expect(heading(page).getByRole("heading")).toHaveText(title);
      if (explanation.length < 10) untold.push(at);
    }
    expect(untold).toEqual([]);
    expect(faults).toEqual([]);
    // The page's own code, pages fetched ahead, and the pill that asks for Redis.
    const besides = sent.filter(
      (request) =>
        !/^\S+(\/api\/health|\/_next\/static\/\S+|\?_rsc=[\w-]+) .* $/.test(
          request,
        ),
    );
    expect(besides).toEqual([]);
  });
}

test("neither token nor key is in any request, and nothing is stored", async ({
  page,
  baseUrl,
}) => {
  const sent = watchRequests(page);
  const field = await openPage(page);
  const secret = "a-secret-that-nobody-else-uses-0123456789";
  const token = await new SignJWT({ sub: "alice-of-this-test" })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(secret));
  await field.fill(token);
  await page.getByLabel("Key", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(page.getByText("The signature holds")).toBeVisible();

  const parts = token.split(".");
  for (const request of sent) {
    for (const part of [...parts, secret]) expect(request).not.toContain(part);
    expect(request.startsWith(baseUrl)).toBe(true);
  }
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]),
  );
  for (const part of [...parts, secret]) expect(kept).not.toContain(part);
});

test("the article's token is read, and its signature recognised", async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole("button", { name: "The article’s token" }).click();
  const says = page.getByRole("region", { name: "What the payload says" });
  await expect(says).toContainText("admin");
  await expect(page.getByText("3 parts").or(heading(page))).toBeVisible();
  await page.getByLabel("Key", { exact: true }).fill("your-256-bit-secret");
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(page.getByText("belongs to the sample token")).toBeVisible();
});

test("a broken token is read as far as it goes, and says where it breaks", async ({
  page,
}) => {
  await openPage(page);
  await page.getByRole("button", { name: "A broken one" }).click();
  await expect(heading(page)).toContainText("Taken off before reading");
  await expect(heading(page).getByRole("listitem").first()).toContainText(
    /payload|token/,
  );
  const says = page.getByRole("region", { name: "What the payload says" });
  await expect(says).toContainText("userId");
});

test("a JWE shows its header", async ({ page }) => {
  await openPage(page);
  await page.getByRole("button", { name: "A JWE" }).click();
  await expect(page.getByText("RSA-OAEP-256").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Open" })).toBeVisible();
});

test("PEM and JWK verify, and the wrong key does not", async ({ page }) => {
  const field = await openPage(page);
  const pair = await generateKeyPair("ES256", { extractable: true });
  const other = await generateKeyPair("ES256", { extractable: true });
  const token = await new SignJWT({ sub: "alice" })
    .setProtectedHeader({ alg: "ES256" })
    .sign(pair.privateKey);
  await field.fill(token);
  const key = page.getByLabel("Key", { exact: true });
  const verify = page.getByRole("button", { name: "Verify" });
  await key.fill(await exportSPKI(pair.publicKey));
  await verify.click();
  await expect(page.getByText("The signature holds")).toBeVisible();
  await key.fill(JSON.stringify(await exportJWK(other.publicKey)));
  await verify.click();
  await expect(page.getByText("The signature does not match")).toBeVisible();
});

test("the check-up names its sources", async ({ page }) => {
  await openPage(page);
  await page.getByRole("button", { name: "exp in milliseconds" }).click();
  await expect(page.getByText("exp is in milliseconds")).toBeVisible();
  await expect(page.getByText(/RFC 7519 § 2/).first()).toBeVisible();
  await expect(page.getByText("Dangerous, ").first()).toBeVisible();
  await expect(page.getByText(/times the line/)).toBeVisible();
});

test("the keyboard lights a claim", async ({ page }) => {
  await openPage(page);
  const example = page.getByRole("button", { name: "The article’s token" });
  await example.focus();
  await page.keyboard.press("Enter");
  const role = page.getByRole("button", { name: "role", exact: true });
  for (let pressed = 0; pressed < 40; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await role.evaluate((element) => element === document.activeElement))
      break;
  }
  await expect(role).toBeFocused();
  const lit = page.locator("mark").filter({ hasText: /\w/ });
  await expect(lit).toHaveCount(1);
});

test("axe finds nothing, whatever is pasted", async ({ page }) => {
  await openPage(page);
  const told: string[] = [];
  for (const name of ["exp in milliseconds", "A JWE", "A broken one"]) {
    await page.getByRole("button", { name }).click();
    told.push(...(await violationsOf(page)));
  }
  expect(told).toEqual([]);
});

test.describe("on a phone 320 px wide", () => {
  test.use({ viewport: { width: 320, height: 720 } });

  test("nothing is wider than the page", async ({ page }) => {
    await openPage(page);
    for (const name of ["exp in milliseconds", "An access token", "A JWE"]) {
      await page.getByRole("button", { name }).click();
      const tooWide = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(tooWide, name).toBe(0);
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what the page does can be read", async ({ page }) => {
    await page.goto("/playground/token");
    await expect(page.getByText("It never leaves this page.")).toBeVisible();
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  });
});
