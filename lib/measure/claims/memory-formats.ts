import type { Redis } from "ioredis";
import { z } from "zod";
import { bytes, plain } from "../cells";
import { commandsFor, FORMATS } from "../jobs/formats.mjs";
import { measurement } from "../measurement";
import { withThrowAwayRedis } from "../throw-away-redis";

const AT_ONCE = 500;

type Format = (typeof FORMATS)[number];

const options = z.strictObject({
  count: z.int().min(100).max(10_000).default(1_000),
});

/** Fills a Redis of its own with each format, and reads its memory. */
export const memoryFormats = measurement(options, (_, { count }) =>
  withThrowAwayRedis(async (open) => {
    const reader = await open();
    const rows = [];
    // The first call of each command allocates its latency histogram.
    for (const format of FORMATS) await fill(reader, format, 1);
    for (const format of FORMATS) {
      await reader.flushall();
      const before = await usedMemory(reader);
      const writer = await open();
      await fill(writer, format, count);
      writer.disconnect();
      const after = await usedMemory(reader);
      rows.push({ ...format, total: after - before });
    }
    const each = (total: number) => Math.round((total / count) * 100) / 100;
    return {
      figures: {
        ...Object.fromEntries(
          rows.map(({ figure, total }) => [figure, each(total)]),
        ),
        statelessBytes: 0,
      },
      tables: [
        {
          caption: `used_memory for ${count.toLocaleString("en")} of each, ${await version(reader)}`,
          columns: ["kept by the server", "in all", "each"],
          rows: [
            ...rows.map(({ label, note, total }) => ({
              label,
              note,
              cells: [bytes(total), bytes(each(total))],
            })),
            {
              label: "a stateless token",
              note: "its bytes are on the clients: 143 each for the article’s",
              cells: [bytes(0), plain("0 B")],
            },
          ],
        },
      ],
    };
  }),
);

async function fill(redis: Redis, format: Format, count: number) {
  for (let made = 0; made < count; made += AT_ONCE) {
    const most = Math.min(made + AT_ONCE, count);
    const batch = [];
    for (let index = made; index < most; index += 1) {
      const key = format.key(index);
      batch.push(...commandsFor(format, key, index, format.ttlSec));
    }
    await redis.pipeline(batch).exec();
  }
}

/** Until Redis has seen the writer go its buffers count as used. */
async function isAlone(redis: Redis) {
  for (let asked = 0; asked < 200; asked += 1) {
    const info = await redis.info("clients");
    if (/^connected_clients:1\r?$/m.test(info)) return;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error("The writer's connection stays open.");
}

async function usedMemory(redis: Redis): Promise<number> {
  await isAlone(redis);
  const info = await redis.info("memory");
  return Number(/^used_memory:(\d+)/m.exec(info)?.[1]);
}

async function version(redis: Redis): Promise<string> {
  const info = await redis.info("server");
  return `Redis ${/^redis_version:(\S+)/m.exec(info)?.[1]}`;
}
