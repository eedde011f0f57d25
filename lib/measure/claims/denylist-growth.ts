import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Lab } from "@/lib/realms/lab";
import { plain } from "../cells";
import { measurement } from "../measurement";

const PER_SEC = 100;
const LEAST_WATCHED_MS = 4_000;
const SAMPLE_MS = 500;
const KEPT_SEC = 60;

const options = z.strictObject({
  /** What the tokens have left when they are revoked, in seconds. */
  ttlSec: z.int().min(1).max(4).default(1),
});

/** Denies at a steady rate, with an expiry and without, and counts the list. */
export const denylistGrowth = measurement(options, async (lab, { ttlSec }) => {
  const ttlMs = ttlSec * 1000;
  // Long enough to see that it stays level, and that the other one does not.
  const watchedMs = Math.max(LEAST_WATCHED_MS, ttlMs * 2.5);
  const prefix = `measure:${randomBytes(9).toString("base64url")}:`;
  try {
    const [expiring, growing] = await Promise.all([
      watch(lab, `${prefix}ex:`, ttlMs, watchedMs),
      // For ever is a minute here: nothing of ours stays without an end.
      watch(lab, `${prefix}no:`, KEPT_SEC * 1000, watchedMs),
    ]);
    const last = (samples: number[]) => samples.at(-1) ?? 0;
    const plateau = PER_SEC * ttlSec;
    return {
      figures: {
        plateau,
        expiringAtEnd: last(expiring),
        growingAtEnd: last(growing),
        levelsOff: last(expiring) < plateau * 1.5 ? "yes" : "no",
        keepsGrowing: last(growing) > plateau * 2 ? "yes" : "no",
      },
      lines: [
        {
          caption: `Entries in the list: ${PER_SEC} logouts a second, tokens with ${ttlSec} s left`,
          xLabel: "seconds",
          at: expiring.map((_, index) => secondsAt(index)),
          lines: [
            { label: "with EX", values: expiring },
            { label: "without EX", values: growing },
          ],
          mark: { label: "logouts a second × time left", value: plateau },
        },
      ],
      tables: [
        {
          caption: "The same as numbers, each second",
          columns: ["after", "with EX", "without"],
          rows: expiring.flatMap((count, index) =>
            // The line has every half second.
            secondsAt(index) % 1 === 0
              ? [
                  {
                    label: `${secondsAt(index)} s`,
                    cells: [plain(count), plain(growing[index] ?? 0)],
                  },
                ]
              : [],
          ),
        },
      ],
    };
  } finally {
    const left = await lab.redis.keys(`${prefix}*`);
    if (left.length > 0) await lab.redis.unlink(...left);
  }
});

function secondsAt(sample: number): number {
  return ((sample + 1) * SAMPLE_MS) / 1000;
}

async function watch(
  { redis }: Lab,
  prefix: string,
  ttlMs: number,
  watchedMs: number,
): Promise<number[]> {
  const samples: number[] = [];
  const startedAt = performance.now();
  const elapsedMs = () => performance.now() - startedAt;
  let denied = 0;
  while (elapsedMs() < watchedMs) {
    const due = Math.floor((elapsedMs() / 1000) * PER_SEC);
    const writing = redis.pipeline();
    for (; denied < due; denied += 1) {
      writing.set(prefix + randomUUID(), "1", "PX", ttlMs);
    }
    await writing.exec();
    if (elapsedMs() >= (samples.length + 1) * SAMPLE_MS) {
      samples.push((await redis.keys(`${prefix}*`)).length);
    }
    await new Promise((done) => setTimeout(done, 20));
  }
  return samples;
}
