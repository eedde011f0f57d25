import { randomBytes } from "node:crypto";
import { z } from "zod";
import { status } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const HTTPS = { "x-forwarded-proto": "https" };

const options = z.strictObject({
  only: z.enum(["memory", "plain"]).optional(),
});

/** One app in two processes, as behind a load balancer; then one restarts. */
export const twoProcesses = measurement(options, (lab, { only }) =>
  withPrograms(lab, async (stage) => {
    const memory = await logInAtOne(stage, "memory");
    const shared = await logInAtOne(stage, "plain");
    const chosen = only === "memory" ? memory : shared;
    return {
      figures: {
        memoryAtOther: memory.other,
        redisAtOther: shared.other,
        memoryAfterRestart: memory.restarted,
        redisAfterRestart: shared.restarted,
        ...(only
          ? { worstOfChosen: Math.max(chosen.other, chosen.restarted) }
          : {}),
      },
      tables: [
        {
          caption: "Logged in at the first process, asked …",
          columns: [
            "sessions in",
            "at the first",
            "at the second",
            "after a restart",
          ],
          rows: [
            row("the process (MemoryStore)", memory),
            row("Redis", shared),
          ],
        },
      ],
    };
  }),
);

interface Answers {
  first: number;
  other: number;
  restarted: number;
}

function row(label: string, { first, other, restarted }: Answers) {
  return {
    label,
    region: "examples/serve-sessions#store",
    cells: [status(first), status(other), status(restarted)],
  };
}

async function logInAtOne(
  stage: Stage,
  STORE: "memory" | "plain",
): Promise<Answers> {
  const variables = { STORE, SECRET: randomBytes(32).toString("hex") };
  const start = () => stage.start("serve-sessions.mjs", variables);
  const [one, other] = await Promise.all([start(), start()]);
  const browser = new HttpClient(one.url, HTTPS);
  await browser.post("/login", { user: "alice" });
  const ask = async (url: string) =>
    (await browser.copyTo(url).get("/me")).status;
  const answers = { first: await ask(one.url), other: await ask(other.url) };
  await one.stop();
  return { ...answers, restarted: await ask((await start()).url) };
}
