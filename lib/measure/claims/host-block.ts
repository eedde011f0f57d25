import { randomBytes } from "node:crypto";
import { z } from "zod";
import { plain, verdict, yesNo } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const VISITS = 200;
/** At once, as visitors come. */
const ABREAST = 20;
const HTTPS = { "x-forwarded-proto": "https" };

/** The article's `__Host-` block and the corrected one, visited and attacked. */
export const hostBlock = measurement(z.strictObject({}), (lab) =>
  withPrograms(lab, async (stage) => {
    // One after the other: each program has ten seconds to live.
    const printed = await attack(stage, "as-printed/host-block.mjs", "/");
    const corrected = await attack(stage, "serve-sessions.mjs", "/login");
    return {
      figures: {
        anonymousRows: printed.rows,
        anonymousRowsCorrected: corrected.rows,
        warnings: printed.said.match(/deprecated/g)?.length ?? 0,
        plantedIdWorks: yesNo(printed.planted),
        plantedIdWorksCorrected: yesNo(corrected.planted),
      },
      tables: [
        {
          caption: `${VISITS} visits without a login, then a planted id`,
          columns: [
            "",
            "sessions stored",
            "cookies set",
            "attacker’s planted id, after Alice logs in",
          ],
          rows: [
            {
              label: "the article’s block",
              region: "examples/as-printed/host-block#as-printed",
              cells: [
                plain(printed.rows),
                plain(printed.cookies),
                verdict(printed.planted, ["is Alice", "is nobody"]),
              ],
            },
            {
              label: "corrected",
              note: "saveUninitialized: false, and a new id at login",
              region: "examples/session-app#session",
              cells: [
                plain(corrected.rows),
                plain(corrected.cookies),
                verdict(corrected.planted, ["is Alice", "is nobody"]),
              ],
            },
          ],
        },
      ],
      texts: [
        {
          caption: "What the article’s block prints when it starts",
          text: withoutFolders(printed.said) || "nothing",
        },
      ],
    };
  }),
);

/** Starts a program, visits it, and plants an id that was got at `idFrom`. */
async function attack(stage: Stage, file: string, idFrom: "/" | "/login") {
  const SECRET = randomBytes(32).toString("hex");
  const { url, stderr, stop } = await stage.start(file, { SECRET });
  const left = await visit(stage, url);
  const planted = await plant(url, idFrom);
  await stop();
  return { ...left, planted, said: stderr() };
}

/** Where this server keeps its files is nobody's business. */
function withoutFolders(text: string): string {
  return text.trim().replace(/file:\S*?(?=content\/examples)/g, "");
}

/** Visits that log nobody in: what do they leave in the store? */
async function visit(stage: Stage, url: string) {
  const before = (await stage.keys()).length;
  let cookies = 0;
  for (let visited = 0; visited < VISITS; visited += ABREAST) {
    const wave = Array.from({ length: ABREAST }, () =>
      new HttpClient(url, HTTPS).get("/me"),
    );
    for (const { setCookies } of await Promise.all(wave)) {
      cookies += setCookies.length;
    }
  }
  return { rows: (await stage.keys()).length - before, cookies };
}

/**
 * Whether an id that the attacker knew before Alice's login is Alice after it.
 * A login of his own gives him one where a mere visit does not.
 */
async function plant(url: string, from: "/" | "/login"): Promise<boolean> {
  const attacker = new HttpClient(url, HTTPS);
  if (from === "/") await attacker.get(from);
  else await attacker.post(from, { user: "mallory" });
  await attacker.copy().post("/login", { user: "alice" });
  return (await attacker.get("/me")).text.includes("alice");
}
