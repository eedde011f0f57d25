import type { CapabilitiesAnswer } from "@/lib/http/contract";
import { findFreePort } from "../scripts/setup/port.mjs";
import { demand } from "./demand";
import { ALIVE, DEAD, DuelPage } from "./duel-page";
import { test as base, expect } from "./fixtures";

/** A name that is no loopback to a browser, as a phone sees the class's host. */
const NAME = "class.test";

const test = base.extend<{ lanUrl: string }>({
  lanUrl: async ({ startApp }, use) => {
    const port = await findFreePort();
    const host = `${NAME}:${port}`;
    const REDIS_URL = demand("REDIS_URL");
    await startApp({ REDIS_URL, LAN_HOSTS: host }, port);
    await use(`http://${host}`);
  },
});

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const rule = `--host-resolver-rules=MAP ${NAME} 127.0.0.1`;
    const args = [...(launchOptions.args ?? []), rule];
    await use({ ...launchOptions, args });
  },
});

test("a phone on plain http runs the duel with plain cookies", async ({
  page,
  context,
  lanUrl,
}) => {
  const duel = await DuelPage.open(page, lanUrl);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);

  const cookies = await context.cookies();
  const credentials = cookies.filter(({ name }) => name !== "probe");
  expect(credentials.map(({ name }) => name).sort()).toEqual([
    ...["jwt-stateless", "lab", "redis-session-b"],
  ]);
  for (const { httpOnly, secure } of credentials) {
    expect({ httpOnly, secure }).toEqual({ httpOnly: true, secure: false });
  }

  await duel.logOut.click();
  await duel.expectBoth(ALIVE, DEAD);

  const told: CapabilitiesAnswer = await page.evaluate(async () =>
    (await fetch("/api/capabilities")).json(),
  );
  expect(told.cookies).toBe("plain");
  expect(told.reason).toContain("plain http");
});
