import { createHash } from "node:crypto";
import type { RedisConnection } from "./connection";

/** A Lua script with a name; it runs atomically inside Redis. */
export interface LuaScript {
  name: string;
  lua: string;
  sha: string;
}

const declared: LuaScript[] = [];

/** Declares a script once, at module level. */
export function luaScript(name: string, lua: string): LuaScript {
  const sha = createHash("sha1").update(lua).digest("hex");
  const script = { name, lua, sha };
  declared.push(script);
  return script;
}

/** The name of the script an `EVAL` or `EVALSHA` argument stands for. */
export function scriptName(shaOrLua: string): string | undefined {
  return declared.find(({ sha, lua }) => shaOrLua === sha || shaOrLua === lua)
    ?.name;
}

/** Teaches Redis every declared script, so that operations need one command. */
export async function loadScripts(redis: RedisConnection): Promise<void> {
  await Promise.all(declared.map(({ lua }) => redis.script("LOAD", lua)));
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
