import { env } from "@/lib/env";
import type { RedisConnection } from "@/lib/redis/connection";
import { liveRealms } from "./open";
import { NoRoom } from "./realm";

/** Share of Redis's memory limit that stays free for realms already open. */
const HEADROOM = 0.1;

/** Refuses a new realm when the server is full. Throws `NoRoom`. */
export async function assertRoomForRealm(redis: RedisConnection) {
  if ((await liveRealms(redis)) >= env.MAX_LIVE_REALMS) {
    throw new NoRoom("As many realms are alive as this server allows.");
  }
  const info = await redis.info("memory");
  const used = field(info, "used_memory");
  const limit = field(info, "maxmemory");
  if (limit > 0 && used > limit * (1 - HEADROOM)) {
    throw new NoRoom("Redis is nearly full.");
  }
}

function field(info: string, name: string): number {
  return Number(new RegExp(`^${name}:(\\d+)`, "m").exec(info)?.[1] ?? 0);
}
