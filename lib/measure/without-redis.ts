import type { Lab } from "@/lib/realms/lab";
import {
  performLogin,
  performRenew,
  performVerify,
} from "@/lib/realms/operations";
import { RealmCache } from "@/lib/realms/realm-cache";
import { connect, settled } from "@/lib/redis/connection";
import { outageOf } from "@/lib/redis/outage";
import { catalog } from "@/lib/strategies/catalog";
import type { Issued, Strategy, StrategyId } from "@/lib/strategies/strategy";
import { redisRelay } from "./redis-relay";
import { inScratchRealm } from "./scratch-realm";

/** Statuses while Redis is away; `renew` where clients renew to stay logged in. */
export interface Outage {
  check: number;
  renew?: number;
}

/**
 * What each strategy answers while Redis is away. The wire that is cut is a
 * relay of this experiment; nobody else notices.
 */
export async function checkedWithoutRedis(
  lab: Lab,
): Promise<Map<StrategyId, Outage>> {
  const relay = await redisRelay();
  const redis = connect("four-events", relay.url);
  // A process of its own, as it were: it knows only what it asks on that wire.
  const behind = { ...lab, redis, realms: new RealmCache(redis) };
  try {
    await settled(redis);
    return await inScratchRealm(lab, async (id) => {
      const logins: { strategy: Strategy; issued: Issued }[] = [];
      for (const strategy of catalog) {
        const login = { user: "alice" };
        const { outcome } = await performLogin(lab, id, strategy, login);
        logins.push({ strategy, issued: outcome });
        // Known before the cut, as any realm in use is.
        await behind.realms.get(id);
      }
      relay.cut();
      const answers = new Map<StrategyId, Outage>();
      for (const { strategy, issued } of logins) {
        answers.set(strategy.id, await ask(behind, id, strategy, issued));
      }
      return answers;
    });
  } finally {
    redis.disconnect();
    relay.close();
  }
}

async function ask(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  { credential, refreshToken }: Issued,
): Promise<Outage> {
  const from = "the outage";
  const access = { value: credential, from };
  const check = await statusOf(performVerify(lab, realmId, strategy, access));
  if (refreshToken === undefined) return { check };
  const refresh = { value: refreshToken, from };
  const renewing = performRenew(lab, realmId, strategy, refresh);
  return { check, renew: await statusOf(renewing) };
}

async function statusOf(
  asking: Promise<{ outcome: { ok: boolean } }>,
): Promise<number> {
  try {
    return (await asking).outcome.ok ? 200 : 401;
  } catch (error) {
    if (!(error instanceof Error) || !outageOf(error)) throw error;
    return 503;
  }
}
