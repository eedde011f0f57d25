import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Lab } from "@/lib/realms/lab";
import { plain } from "../cells";
import { measurement } from "../measurement";

const PER_SEC = 100;
const TTL_MS = 1_000;
const WATCHED_MS = 4_000;
const SAMPLE_MS = 500;
const KEPT_SEC = 60;

/** Denies at a steady rate, with an expiry and without, and counts the list. */
export const denylistGrowth = measurement(z.strictObject({}), async (lab) => {
  const prefix = `measure:${randomBytes(9).toString("base64url")}:`;
  try {
    const [expiring, growing] = await Promise.all([
      watch(lab, `${prefix}ex:`, TTL_MS),
      // For ever is a minute here: nothing of ours stays without an end.
      watch(lab, `${prefix}no:`, KEPT_SEC * 1000),
    ]);
    const last = (samples: number[]) => samples.at(-1) ?? 0;
    const plateau = (PER_SEC * TTL_MS) / 1000;
    return {
      figures: {
        plateau,
        expiringAtEnd: last(expiring),
        growingAtEnd: last(growing),
        levelsOff: last(expiring) < plateau * 1.5 ? "yes" : "no",
        keepsGrowing: last(growing) > plateau * 2 ? "yes" : "no",
      },
      tables: [
        {
          caption: `${PER_SEC} logouts a second, tokens with ${TTL_MS / 1000} s left`,
          columns: ["after", "with EX", "without"],
          rows: expiring.map((count, index) => ({
            label: `${((index + 1) * SAMPLE_MS) / 1000} s`,
            cells: [plain(count), plain(growing[index] ?? 0)],
          })),
        },
      ],
    };
  } finally {
    const left = await lab.redis.keys(`${prefix}*`);
    if (left.length > 0) await lab.redis.unlink(...left);
  }
});

async function watch(
  { redis }: Lab,
  prefix: string,
  ttlMs: number,
): Promise<number[]> {
  const samples: number[] = [];
  const startedAt = performance.now();
  const elapsedMs = () => performance.now() - startedAt;
  let denied = 0;
  while (elapsedMs() < WATCHED_MS) {
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
