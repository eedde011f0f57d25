import { randomBytes } from "node:crypto";
import { z } from "zod";
import { plain } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const REQUESTS = 10;
const HTTPS = { "x-forwarded-proto": "https" };

const options = z.strictObject({
  only: z.enum(["usual", "no-touch", "forged"]).optional(),
});

/** Counts on the wire what express-session asks of Redis for each request. */
export const sessionCommands = measurement(options, (lab, { only }) =>
  withPrograms(lab, async (stage) => {
    const usual = await count(stage, "no", false);
    const noTouch = await count(stage, "yes", false);
    const forged = await count(stage, "no", true);
    const each = (names: string[]) => names.length / REQUESTS;
    const chosen = { usual, "no-touch": noTouch, forged }[only ?? "usual"];
    return {
      figures: {
        commandsPerRead: each(usual),
        commandsWithoutTouch: each(noTouch),
        commandsWhenForged: each(forged),
        ...(only ? { chosenCommands: each(chosen) } : {}),
      },
      tables: [
        {
          caption: `Redis commands of ${REQUESTS} requests to /me`,
          columns: ["", "for each request", "which"],
          rows: [
            row("connect-redis as it comes", usual),
            row("with disableTouch", noTouch),
            row("a forged cookie", forged),
          ],
        },
      ],
    };
  }),
);

function row(label: string, names: string[]) {
  const kinds = [...new Set(names)].join(", ") || "none";
  return {
    label,
    region: "examples/serve-sessions#store",
    cells: [plain(names.length / REQUESTS), plain(kinds)],
  };
}

async function count(stage: Stage, DISABLE_TOUCH: string, forge: boolean) {
  const SECRET = randomBytes(32).toString("hex");
  const variables = { SECRET, DISABLE_TOUCH };
  const { url } = await stage.start("serve-sessions.mjs", variables);
  const browser = new HttpClient(url, HTTPS);
  await browser.post("/login", { user: "alice" });
  const headers: Record<string, string> = forge
    ? { cookie: `__Host-sid=s%3A${"A".repeat(32)}.${"B".repeat(43)}` }
    : {};
  const before = stage.relay.commands().length;
  for (let sent = 0; sent < REQUESTS; sent += 1) {
    await browser.get("/me", headers);
  }
  return stage.relay.commands().slice(before);
}
