import { randomBytes } from "node:crypto";
import { z } from "zod";
import { plain, verdict, yesNo } from "../cells";
import { extrapolation, signedWith } from "../guessing";
import { measurement } from "../measurement";
import { jsonOf } from "../programs";

interface Cracked {
  found: string | null;
  guesses: number;
  elapsedMs: number;
}

/** What the libraries make of a key, as a program found it. */
interface KeyLength {
  name: string;
  bits: number;
  jose: boolean;
  jsonwebtoken: boolean;
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

/** Fewer guesses than these are over before a rate can be told. */
const FOR_A_RATE = 50_000;

type Row = (typeof SECRETS)[number] & Cracked;

const options = z.strictObject({
  only: z.enum(["word", "letters", "random"]).optional(),
});

/** Signs with three secrets, and guesses at each from the token alone. */
export const weakSecret = measurement(options, async (_, { only }) => {
  const rows: Row[] = [];
  for (const one of SECRETS) {
    if (only !== undefined && only !== one.id) continue;
    const TOKEN = await signedWith(one.secret());
    const cracked = await jsonOf<Cracked>("crack.mjs", { TOKEN });
    rows.push({ ...one, ...cracked });
  }
  const keys = await jsonOf<KeyLength[]>("key-length.mjs");
  const short = keys.find(({ name }) => name === "secret");
  const of = (id: string) => rows.find((row) => row.id === id);
  const perSec = Math.max(...rows.map((r) => r.guesses / (r.elapsedMs / 1000)));
  // A secret that is found at once says nothing of a rate.
  const isRate = rows.some(({ guesses }) => guesses >= FOR_A_RATE);
  const found = (id: string) => yesNo(Boolean(of(id)?.found));
  return {
    figures: {
      wordFound: found("word"),
      lettersFound: found("letters"),
      randomFound: found("random"),
      guessesPerSec: Math.round(perSec),
      joseTakesShort: yesNo(short?.jose === true),
      jsonwebtokenTakesShort: yesNo(short?.jsonwebtoken === true),
      ...(only ? { chosenFound: found(only) } : {}),
    },
    tables: [
      {
        caption:
          "Guessed offline, in one thread, half a million guesses at most",
        columns: ["the secret", "found", "guesses", "time"],
        rows: rows.map(({ label, found, guesses, elapsedMs }) => ({
          label,
          region: "examples/guess#guess",
          cells: [
            verdict(found !== null, [`${found}`, "not found"]),
            plain(guesses),
            plain(`${Math.round(elapsedMs)} ms`),
          ],
        })),
      },
      {
        caption: "What the libraries say to a short key for HS256",
        columns: ["the key", "jose", "jsonwebtoken"],
        rows: keys.map(({ name, bits, jose, jsonwebtoken }) => ({
          label: name === "long" ? "32 characters" : `“${name}”`,
          note: `${bits} bits${bits < 256 ? "; RFC 7518 asks for 256" : ""}`,
          region: "examples/key-length#sign-with-any",
          cells: [told(jose), told(jsonwebtoken)],
        })),
      },
      ...(isRate ? [extrapolation(perSec)] : []),
    ],
  };
});

function told(takes: boolean) {
  return verdict(takes, ["signs and verifies", "refuses it"]);
}
