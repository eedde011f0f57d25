import { type RedisClient, settled } from "./connection";

/** Oldest Redis that has GETEX and GETDEL. */
const OLDEST = [6, 2] as const;

/**
 * Why this Redis cannot be used, in words that say what to do; undefined when
 * it can. Waits up to two seconds for the connection.
 */
export async function unfitness(
  redis: RedisClient,
): Promise<string | undefined> {
  let lastError = "it did not answer within 2 s";
  const note = (error: Error) => {
    lastError = error.message;
  };
  redis.on("error", note);
  await settled(redis);
  redis.off("error", note);
  try {
    return judge(await redis.info("server"), await redis.info("replication"));
  } catch (error) {
    const message = error instanceof Error ? error.message : lastError;
    return explain(`${lastError} ${message}`);
  }
}

function judge(server: string, replication: string): string | undefined {
  const version = /^redis_version:(.*)$/m.exec(server)?.[1]?.trim() ?? "0";
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const tooOld =
    major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (tooOld) {
    return `Redis ${version} is too old: sessions need GETEX, so use Redis 6.2 or newer, or any Valkey.`;
  }
  if (/^role:slave/m.test(replication)) {
    return "This Redis is a read-only replica: point REDIS_URL at its primary.";
  }
  return undefined;
}

function explain(message: string): string {
  if (/NOAUTH|WRONGPASS|AUTH/.test(message)) {
    return "Redis asks for a password: put it in REDIS_URL (redis://user:password@host) or in REDIS_PASSWORD.";
  }
  return `Redis does not answer (${message.trim()}): check REDIS_URL, or unset it and npm start brings its own.`;
}
