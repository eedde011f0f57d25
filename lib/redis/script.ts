import { createHash } from "node:crypto";
import { Cluster, type Redis } from "ioredis";
import { processWide } from "@/lib/process-wide";
import type { RedisClient, RedisConnection } from "./connection";

/** A Lua script with a name; it runs atomically inside Redis. */
export interface LuaScript {
  name: string;
  lua: string;
  sha: string;
}

const declared = processWide("scripts", () => new Map<string, LuaScript>());

/** Declares a script once, at module level. */
export function luaScript(name: string, lua: string): LuaScript {
  const sha = createHash("sha1").update(lua).digest("hex");
  const script = { name, lua, sha };
  declared.set(sha, script).set(lua, script);
  return script;
}

/** The name of the script an `EVAL` or `EVALSHA` argument stands for. */
export function scriptName(shaOrLua: string): string | undefined {
  return declared.get(shaOrLua)?.name;
}

/** Teaches Redis every declared script, so that operations need one command. */
export async function loadScripts(client: RedisClient): Promise<void> {
  const servers = client instanceof Cluster ? client.nodes("master") : [client];
  const texts = new Set([...declared.values()].map(({ lua }) => lua));
  const load = (server: Redis) =>
    [...texts].map((lua) => server.script("LOAD", lua));
  await Promise.all(servers.flatMap(load));
}

/**
 * Runs a script by its digest, and sends its text if Redis does not know it.
 */
export async function runScript(
  redis: RedisConnection,
  script: LuaScript,
  keys: readonly string[],
  args: readonly (string | number)[],
): Promise<unknown> {
  try {
    return await redis.evalsha(script.sha, keys.length, ...keys, ...args);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith("NOSCRIPT"))) {
      throw error;
    }
    return redis.eval(script.lua, keys.length, ...keys, ...args);
  }
}
