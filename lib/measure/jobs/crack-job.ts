import type { Finding } from "@/lib/http/finding-contract";
import type { CrackJob } from "@/lib/http/job-contract";
import { plain, verdict, yesNo } from "../cells";
import { extrapolation, signedWith } from "../guessing";
import { followProgram } from "./follow-program";
import type { JobWork } from "./job-runner";

/** Guessing is bounded: this is a lesson, not a service. */
const GUESSING_MS = 8_000;
const LIMIT_MS = 15_000;

interface Guessing {
  /** What is tried now, as `4 of 26 characters`. */
  kind: string;
  guesses: number;
  elapsedMs: number;
}

interface Guessed {
  found: string | null;
  guesses: number;
  elapsedMs: number;
}

/** Signs with a secret, and lets a program guess at it from the token alone. */
export function crackJob({ secret }: CrackJob): JobWork {
  return async (_, { signal, tell }) => {
    const TOKEN = await signedWith(secret);
    await followProgram({
      file: "content/examples/crack.mjs",
      variables: {
        TOKEN,
        LIMIT_MS: String(GUESSING_MS),
        MOST_GUESSES: "Infinity",
      },
      signal,
      limitMs: LIMIT_MS,
      onMessage(message) {
        const { progress, result } = message as {
          progress?: Guessing;
          result?: Guessed;
        };
        if (progress !== undefined) {
          const { kind: label, guesses: done } = progress;
          const perSec = rateOf(progress);
          tell({
            progress: { step: "guessing", label, done, of: null, perSec },
          });
        }
        if (result !== undefined) {
          tell({ progress: null, finding: findingOf(result) });
        }
      },
    });
  };
}

function findingOf(guessed: Guessed): Finding {
  const { found, guesses, elapsedMs } = guessed;
  const perSec = rateOf(guessed);
  return {
    figures: { ownFound: yesNo(found !== null), guessesPerSec: perSec },
    tables: [
      {
        caption: "Your secret, guessed from the token alone",
        columns: ["", "found", "guesses", "time", "guesses a second"],
        rows: [
          {
            label: "on one core",
            region: "examples/guess#guess",
            cells: [
              verdict(found !== null, [`${found}`, "not found"]),
              plain(guesses),
              plain(`${(elapsedMs / 1000).toFixed(1)} s`),
              plain(perSec),
            ],
          },
        ],
      },
      extrapolation(Math.max(perSec, 1)),
    ],
  };
}

function rateOf({ guesses, elapsedMs }: Omit<Guessed, "found">): number {
  return Math.round(guesses / Math.max(elapsedMs / 1000, 0.001));
}
