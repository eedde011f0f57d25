import { randomBytes } from "node:crypto";
import { z } from "zod";
import { plain, verdict } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const ASK_EVERY_MS = 50;

const options = z.strictObject({
  /** How long a process remembers a session, in seconds. */
  cacheSec: z.int().min(0).max(3).default(2),
});

/** Logs out at one process, and asks another one that caches sessions. */
export const cachedSession = measurement(options, (lab, { cacheSec }) =>
  withPrograms(lab, async (stage) => {
    const cached = await acceptance(stage, "cached", cacheSec);
    const direct = await acceptance(stage, "plain", 0);
    return {
      figures: {
        acceptedAfterMs: cached.lastYesMs,
        acceptedWithoutCache: direct.yes,
      },
      tables: [
        {
          caption: "The same cookie, asked again and again after the logout",
          columns: ["store", "accepted", "answers that were a yes"],
          rows: [
            {
              label: `Redis, read through a cache of ${cacheSec} s`,
              region: "examples/cached-store#cached-read",
              cells: [told(cached.lastYesMs), plain(cached.yes)],
            },
            {
              label: "Redis, read each time",
              cells: [told(direct.lastYesMs), plain(direct.yes)],
            },
          ],
        },
      ],
    };
  }),
);

function told(lastYesMs: number) {
  return verdict(lastYesMs > 0, [`for ${lastYesMs} ms more`, "not once"]);
}

async function acceptance(
  stage: Stage,
  store: "cached" | "plain",
  cacheSec: number,
) {
  // Two processes of one app, as behind any load balancer.
  const SECRET = randomBytes(32).toString("hex");
  const CACHE_MS = String(cacheSec * 1000);
  const variables = { STORE: store, SECRET, CACHE_MS };
  const [one, other] = await Promise.all([
    stage.start("serve-sessions.mjs", variables),
    stage.start("serve-sessions.mjs", variables),
  ]);
  const https = { "x-forwarded-proto": "https" };
  const browser = new HttpClient(one.url, https);
  await browser.post("/login", { user: "alice" });
  const elsewhere = browser.copyTo(other.url);
  await elsewhere.get("/me");
  await browser.post("/logout");

  const startedAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedAt);
  let yes = 0;
  let lastYesMs = 0;
  while (elapsedMs() < (cacheSec + 1) * 1000) {
    const sentMs = elapsedMs();
    const { status } = await elsewhere.get("/me");
    if (status !== 200) break;
    yes += 1;
    lastYesMs = sentMs;
    await new Promise((done) => setTimeout(done, ASK_EVERY_MS));
  }
  return { yes, lastYesMs };
}
