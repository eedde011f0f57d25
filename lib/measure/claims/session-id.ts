import { randomBytes, randomInt } from "node:crypto";
import { z } from "zod";
import type { Lab } from "@/lib/realms/lab";
import { bytes, median, plain } from "../cells";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { type Stage, withPrograms } from "../with-programs";

const LIVE_SESSIONS = 1_000;
const GUESSES = 20_000;
const GUESSES_AT_ONCE = 500;
const KEPT_SEC = 60;
const LOGINS = 21;

const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

const shortId = (length: number) =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
const longId = () => randomBytes(32).toString("base64url");

/** Weighs a real session cookie, and guesses at ids in a real store. */
export const sessionId = measurement(z.strictObject({}), (lab) =>
  withPrograms(lab, async (stage) => {
    const cookieBytes = await cookieSize(stage);
    const short = await guess(lab, `${stage.prefix}short:`, () => shortId(4));
    const long = await guess(lab, `${stage.prefix}long:`, longId);
    const bitsOf = (characters: number) =>
      Math.round(characters * Math.log2(ALPHABET.length) * 10) / 10;
    return {
      figures: {
        cookieBytes,
        idCharacters: longId().length,
        sixCharacterBits: bitsOf(6),
        shortHits: short.hits,
        longHits: long.hits,
        guessesPerSec: Math.round(GUESSES / (short.elapsedMs / 1000)),
      },
      tables: [
        {
          caption: `${GUESSES.toLocaleString("en")} guesses among ${LIVE_SESSIONS.toLocaleString("en")} live sessions, in Redis`,
          columns: ["ids", "bits", "hits", "guesses a second"],
          rows: [
            outcome("4 characters", bitsOf(4), short),
            outcome("43 characters", 256, long),
          ],
        },
        {
          caption: "On the wire",
          columns: ["", "bytes"],
          rows: [
            {
              label: "the article’s abc123",
              note: `${bitsOf(6)} bits if it were random`,
              cells: [bytes(6)],
            },
            {
              label: "cookie of express-session",
              note: `name and value, median of ${LOGINS} logins`,
              cells: [bytes(cookieBytes)],
            },
          ],
        },
      ],
    };
  }),
);

interface Guessing {
  hits: number;
  elapsedMs: number;
}

function outcome(label: string, bits: number, { hits, elapsedMs }: Guessing) {
  const perSec = Math.round(GUESSES / (elapsedMs / 1000));
  return { label, cells: [plain(bits), plain(hits), plain(perSec)] };
}

/** Fills a store with live ids, and asks it for as many random ones. */
async function guess(
  { redis }: Lab,
  prefix: string,
  newId: () => string,
): Promise<Guessing> {
  const live = new Set<string>();
  while (live.size < LIVE_SESSIONS) live.add(newId());
  const writing = redis.pipeline();
  for (const id of live) writing.set(prefix + id, "1", "EX", KEPT_SEC);
  await writing.exec();

  const startedAt = performance.now();
  let hits = 0;
  for (let asked = 0; asked < GUESSES; asked += GUESSES_AT_ONCE) {
    const keys = Array.from(
      { length: GUESSES_AT_ONCE },
      () => prefix + newId(),
    );
    hits += await redis.exists(...keys);
  }
  return { hits, elapsedMs: performance.now() - startedAt };
}

/** Name and value of the cookie that express-session sets, in bytes. */
async function cookieSize(stage: Stage): Promise<number> {
  const { url } = await stage.start("as-printed/session-block.mjs", {
    TRUST_PROXY: "1",
  });
  const sizes: number[] = [];
  for (let login = 0; login < LOGINS; login += 1) {
    const client = new HttpClient(url, { "x-forwarded-proto": "https" });
    const { setCookies } = await client.post("/login");
    const [pair = ""] = (setCookies[0] ?? "").split(";");
    // As browsers count: the name and the value, without the sign between.
    sizes.push(pair.length - 1);
  }
  return median(sizes);
}
