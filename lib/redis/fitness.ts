import { type RedisClient, settled } from "./connection";
import { outageOf } from "./outage";

/** Oldest Redis that has GETEX and GETDEL. */
const OLDEST = [6, 2] as const;

/**
 * Why this Redis cannot be used, in words that say what to do; undefined when
 * it can. Waits up to two seconds for the connection.
 */
export async function unfitness(
  redis: RedisClient,
): Promise<string | undefined> {
  let lastError = "no answer within 2 s";
  const note = (error: Error) => {
    lastError = error.message;
  };
  redis.on("error", note);
  await settled(redis);
  redis.off("error", note);
  try {
    const [server, replication] = await Promise.all([
      redis.info("server"),
      redis.info("replication"),
    ]);
    return unfitInfo(server, replication);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return explain(`${lastError}; ${outageOf(error) ?? error.message}`);
  }
}

/** The same, judged by what Redis says of itself in `INFO`. */
export function unfitInfo(
  server: string,
  replication: string,
): string | undefined {
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
  return `Redis does not answer (${message}): check REDIS_URL, or unset it and npm start brings its own.`;
}
