import { RedisStore } from "connect-redis";
import session from "express-session";
import { CachedStore } from "./cached-store.mjs";
import { GuardedStore } from "./guarded-store.mjs";
import { listen } from "./listen.mjs";
import { openRedis } from "./redis-client.mjs";
import { sessionApp } from "./session-app.mjs";

const STORES = {
  plain: RedisStore,
  guarded: GuardedStore,
  cached: CachedStore,
  memory: session.MemoryStore,
};

const { REDIS_URL, PREFIX, SECRET, STORE = "plain" } = process.env;
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);

// #region store
const client = await openRedis(REDIS_URL);
const disableTouch = process.env.DISABLE_TOUCH === "yes";
const store = new STORES[STORE]({ client, prefix: PREFIX, disableTouch });
// #endregion store

listen(
  sessionApp({
    store,
    secrets: [SECRET],
    behindProxy: number("BEHIND_PROXY", 1),
    idleMs: number("IDLE_MS", 30 * 60_000),
    absoluteMs: number("ABSOLUTE_MS", 12 * 3_600_000),
  }),
);
