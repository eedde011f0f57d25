import { randomBytes, randomUUID } from "node:crypto";
import type { ChainableCommander, Redis } from "ioredis";
import { z } from "zod";
import { bytes, plain } from "../cells";
import { measurement } from "../measurement";
import { withThrowAwayRedis } from "../throw-away-redis";

const DAY_SEC = 86_400;
const AT_ONCE = 500;

interface Format {
  figure: string;
  label: string;
  note: string;
  add(batch: ChainableCommander, index: number): void;
}

const id = (size: number) => randomBytes(size).toString("base64url");

/** As express-session writes it: the cookie's settings, and two values. */
const record = () =>
  JSON.stringify({
    cookie: {
      originalMaxAge: DAY_SEC * 1000,
      expires: new Date(Date.now() + DAY_SEC * 1000).toISOString(),
      secure: true,
      httpOnly: true,
      path: "/",
    },
    userId: 123,
    role: "admin",
  });

const FORMATS: Format[] = [
  {
    figure: "connectRedisBytes",
    label: "connect-redis",
    note: "JSON with the cookie’s settings",
    add: (batch) => batch.set(`sess:${id(24)}`, record(), "EX", DAY_SEC),
  },
  {
    figure: "compactBytes",
    label: "compact JSON",
    note: "user and role alone, a short key",
    add: (batch) =>
      batch.set(`s:${id(16)}`, '{"u":123,"r":"admin"}', "EX", DAY_SEC),
  },
  {
    figure: "hashBytes",
    label: "a hash",
    note: "three fields, each of which can change alone",
    add(batch, index) {
      const key = `h:${id(16)}`;
      batch.hset(key, { u: index, r: "admin", t: Date.now() });
      batch.expire(key, DAY_SEC);
    },
  },
  {
    figure: "idsOnlyBytes",
    label: "six characters, nothing else",
    note: "what the article counts, as a key without a value",
    add: (batch) => batch.set(id(5).slice(0, 6), ""),
  },
  {
    figure: "deniedBytes",
    label: "a denied token",
    note: "only for tokens revoked before their end",
    add: (batch) => batch.set(`deny:${randomUUID()}`, "1", "EX", 900),
  },
  {
    figure: "epochBytes",
    label: "an epoch for each user",
    note: "one time, whatever the number of devices",
    add: (batch, index) => batch.set(`epoch:${index}`, "1700000000"),
  },
  {
    figure: "bitBytes",
    label: "one bit for each token",
    note: "a status list",
    add: (batch, index) => batch.setbit("status", index, 1),
  },
];

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

async function fill(redis: Redis, { add }: Format, count: number) {
  for (let made = 0; made < count; made += AT_ONCE) {
    const batch = redis.pipeline();
    const most = Math.min(made + AT_ONCE, count);
    for (let index = made; index < most; index += 1) add(batch, index);
    await batch.exec();
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
