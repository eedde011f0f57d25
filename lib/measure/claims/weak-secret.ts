import { randomBytes } from "node:crypto";
import { SignJWT } from "jose";
import { z } from "zod";
import { plain, verdict } from "../cells";
import { measurement } from "../measurement";
import { jsonOf } from "../programs";

interface Cracked {
  found: string | null;
  guesses: number;
  elapsedMs: number;
}

const SECRETS = [
  { id: "word", label: "secret", secret: () => "secret" },
  { id: "letters", label: "bxqz, four letters", secret: () => "bxqz" },
  {
    id: "random",
    label: "32 random bytes",
    secret: () => randomBytes(32).toString("base64url"),
  },
] as const;

type Row = (typeof SECRETS)[number] & Cracked;

const SEC_PER_YEAR = 31_557_600;

const options = z.strictObject({
  only: z.enum(["word", "letters", "random"]).optional(),
});

/** Signs with three secrets, and guesses at each from the token alone. */
export const weakSecret = measurement(options, async (_, { only }) => {
  const rows: Row[] = [];
  for (const one of SECRETS) {
    if (only !== undefined && only !== one.id) continue;
    const TOKEN = await new SignJWT({ sub: "123" })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(one.secret()));
    const cracked = await jsonOf<Cracked>("crack.mjs", { TOKEN });
    rows.push({ ...one, ...cracked });
  }
  const of = (id: string) => rows.find((row) => row.id === id);
  const perSec = Math.max(...rows.map((r) => r.guesses / (r.elapsedMs / 1000)));
  const years = 2 ** 255 / perSec / SEC_PER_YEAR;
  const found = (id: string) => (of(id)?.found ? "yes" : "no");
  return {
    figures: {
      wordFound: found("word"),
      lettersFound: found("letters"),
      randomFound: found("random"),
      guessesPerSec: Math.round(perSec),
      ...(only ? { chosenFound: found(only) } : {}),
    },
    tables: [
      {
        caption: "Guessed offline, in one process, for two seconds at most",
        columns: ["the secret", "found", "guesses", "time"],
        rows: rows.map(({ label, found, guesses, elapsedMs }) => ({
          label,
          region: "examples/crack#guess",
          cells: [
            verdict(found !== null, [`${found}`, "not found"]),
            plain(guesses),
            plain(`${Math.round(elapsedMs)} ms`),
          ],
        })),
      },
      {
        caption: "At this rate",
        columns: ["", "half of all secrets"],
        rows: [
          {
            label: "256 random bits",
            cells: [plain(`10^${Math.floor(Math.log10(years))} years`)],
          },
        ],
      },
    ],
  };
});
