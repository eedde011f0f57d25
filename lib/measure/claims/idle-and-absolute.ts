import { randomBytes } from "node:crypto";
import { z } from "zod";
import { plain, verdict, yesNo } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const IDLE_MS = 2_000;
const ABSOLUTE_MS = 4_000;
const ASK_EVERY_MS = 500;
const WATCHED_MS = 5_000;

const options = z.strictObject({
  only: z.enum(["idle", "absolute"]).optional(),
  idleMs: z.int().min(1_000).max(IDLE_MS).default(IDLE_MS),
});

/** A thief uses a stolen session often; how long does it live? */
export const idleAndAbsolute = measurement(options, (lab, { only, idleMs }) =>
  withPrograms(lab, async (stage) => {
    const never = String(24 * 3_600_000);
    const [sliding, absolute, unused] = await Promise.all([
      thief(stage, idleMs, never, ASK_EVERY_MS),
      thief(stage, idleMs, String(ABSOLUTE_MS), ASK_EVERY_MS),
      thief(stage, idleMs, never, idleMs + 1_000),
    ]);
    const idle = `maxAge ${idleMs / 1000} s`;
    const chosen = only === "absolute" ? absolute : sliding;
    return {
      figures: {
        slidingAliveAfterMs: sliding.lastYesMs,
        slidingEnded: yesNo(sliding.ended),
        absoluteAliveAfterMs: absolute.lastYesMs,
        absoluteEnded: yesNo(absolute.ended),
        unusedEnded: yesNo(unused.ended),
        ...(only ? { chosenEnded: yesNo(chosen.ended) } : {}),
      },
      tables: [
        {
          caption: `A stolen session, watched for ${WATCHED_MS / 1000} s`,
          columns: ["", "last accepted after", "ended"],
          rows: [
            told(`${idle}, used twice a second`, sliding, "session"),
            told(
              `${idle}, left alone for ${idleMs / 1000 + 1} s, then used`,
              unused,
              "session",
            ),
            told(`${idle}, used, absolute limit 4 s`, absolute, "absolute"),
          ],
        },
      ],
    };
  }),
);

interface Theft {
  lastYesMs: number;
  ended: boolean;
}

function told(label: string, { lastYesMs, ended }: Theft, region: string) {
  return {
    label,
    region: `examples/session-app#${region}`,
    cells: [
      plain(`${(lastYesMs / 1000).toFixed(1)} s`),
      verdict(!ended, ["no, still accepted", "yes"]),
    ],
  };
}

async function thief(
  stage: Stage,
  idleMs: number,
  absoluteMs: string,
  askEveryMs: number,
): Promise<Theft> {
  const { url } = await stage.start("serve-sessions.mjs", {
    SECRET: randomBytes(32).toString("hex"),
    IDLE_MS: String(idleMs),
    ABSOLUTE_MS: absoluteMs,
  });
  const browser = new HttpClient(url, { "x-forwarded-proto": "https" });
  await browser.post("/login", { user: "alice" });
  const stolen = browser.copy();
  const startedAt = performance.now();
  const elapsedMs = () => Math.round(performance.now() - startedAt);
  let lastYesMs = 0;
  while (elapsedMs() < WATCHED_MS) {
    await new Promise((done) => setTimeout(done, askEveryMs));
    const sentMs = elapsedMs();
    // A thief keeps the id, whatever the browser's cookie would do.
    const { status } = await stolen.copy().get("/me");
    if (status !== 200) return { lastYesMs, ended: true };
    lastYesMs = sentMs;
  }
  return { lastYesMs, ended: false };
}
