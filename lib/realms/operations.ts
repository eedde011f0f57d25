import type { RevokeRequest } from "@/lib/http/contract";
import { realmKeys } from "@/lib/redis/keys";
import { type Refusal, refuse } from "@/lib/strategies/refusal";
import type {
  Claims,
  Context,
  Issued,
  IssueRequest,
  Revocation,
  Strategy,
  Verified,
} from "@/lib/strategies/strategy";
import type { Algorithm } from "@/lib/tokens/algorithms";
import { randomId } from "@/lib/tokens/digest";
import { bookkeeping, record, traced } from "@/lib/trace/recorder";
import type { Trace } from "@/lib/trace/steps";
import { credentialIndex } from "./credential-index";
import { type NewEvent, publishEvent } from "./events";
import type { Lab } from "./lab";
import { QuotaExceeded, type Realm, realmNowSec } from "./realm";
import { recountStoredBytes } from "./recount";
import { assertTarget, lastDeath } from "./targets";
import { findUser, isDeleted } from "./users";

/** A credential as a request carried it. */
export interface Presented {
  value: string;
  /** Where it stood, as `cookie __Host-redis-session`. */
  from: string;
}

/** What an operation decided, and every step that led there. */
export interface Performed<Outcome> {
  outcome: Outcome;
  trace: Trace;
}

export interface LoginOptions {
  user: string;
  ttlSec?: number;
  algorithm?: Algorithm;
  /** Replaces the default claims, which are the user's role. */
  claims?: Claims;
}

/** Issues a credential. Throws `UnknownRealm`, `UnknownUser`, `QuotaExceeded`. */
export function performLogin(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  options: LoginOptions,
): Promise<Performed<Issued>> {
  return perform(lab, realmId, strategy, async (ctx) => {
    const { user } = options;
    const { role } = await bookkeeping(() =>
      findUser(lab.redis, realmId, user),
    );
    const request: IssueRequest = {
      user,
      claims: options.claims ?? { role },
      ttlSec: options.ttlSec ?? strategy.defaultTtlSec,
      algorithm: options.algorithm ?? "HS256",
    };
    const issued = await withRoom(ctx, () => strategy.issue(ctx, request));
    await note(ctx, strategy, issued);
    await announce(lab, realmId, {
      type: "issued",
      strategy: strategy.id,
      user,
      credentialId: issued.credentialId,
      expiresAt: issued.expiresAt,
    });
    return issued;
  });
}

/** Checks a credential: the one operation that must cost what it claims. */
export function performVerify(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  presented: Presented,
): Promise<Performed<Verified | Refusal>> {
  return perform(lab, realmId, strategy, (ctx) =>
    strategy.verify(ctx, read(presented)),
  );
}

/** The same check with nothing recorded: what recording costs can be measured. */
export async function verifyUnrecorded(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  presented: Presented,
): Promise<Verified | Refusal> {
  const ctx = contextOf(lab, await lab.realms.get(realmId));
  return strategy.verify(ctx, presented.value);
}

/** Renews a credential; `jwt-refresh` takes the refresh token. */
export function performRenew(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  presented: Presented,
): Promise<Performed<Issued | Refusal>> {
  return perform(lab, realmId, strategy, async (ctx) => {
    const issued = await strategy.renew(ctx, read(presented));
    if (!issued.ok) return issued;
    // A renewal is the moment to look at the user list, as a login does.
    const gone = await bookkeeping(() =>
      isDeleted(lab.redis, realmId, issued.user),
    );
    if (gone) return refuse("revoked", "The user was deleted.");
    await note(ctx, strategy, issued);
    await announce(lab, realmId, {
      type: "renewed",
      strategy: strategy.id,
      user: issued.user,
      credentialId: issued.credentialId,
      expiresAt: issued.expiresAt,
    });
    return issued;
  });
}

/** Ends the one login presented, as far as the strategy can. */
export function performLogout(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  presented: Presented,
): Promise<Performed<Revocation | Refusal>> {
  return perform(lab, realmId, strategy, async (ctx) => {
    const ended = await strategy.logout(ctx, read(presented));
    if (ended.ok) {
      await announce(lab, realmId, {
        type: "logged-out",
        strategy: strategy.id,
        effect: ended.effect,
      });
    }
    return ended;
  });
}

/**
 * The owner's revocation. Where nothing can be revoked it also says until when
 * the last credential lives, unless nobody `asksUntil`: a class has a thousand
 * lists to look at. Throws `UnknownUser`, `UnknownCredential`.
 */
export function performRevoke(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  target: RevokeRequest,
  asksUntil = true,
): Promise<Performed<Revocation>> {
  return perform(lab, realmId, strategy, async (ctx) => {
    await bookkeeping(() => assertTarget(ctx, strategy, target));
    const revoked = await strategy.revoke(ctx, target);
    if (revoked.effect === "unsupported" && asksUntil) {
      // The strategy keeps no list; the lab does, so it can say until when.
      revoked.survivesUntil = await bookkeeping(() =>
        lastDeath(ctx, strategy, target),
      );
    }
    const { effect, survivesUntil } = revoked;
    await announce(lab, realmId, {
      type: "revoked",
      strategy: strategy.id,
      target,
      effect,
      survivesUntil,
    });
    return revoked;
  });
}

function perform<Outcome>(
  lab: Lab,
  realmId: string,
  strategy: Strategy,
  work: (ctx: Context) => Promise<Outcome>,
): Promise<Performed<Outcome>> {
  return performInRealm(lab, realmId, `strategies/${strategy.id}`, work);
}

/** Runs work in a realm and records it; `source` is the file that it is. */
export async function performInRealm<Outcome>(
  lab: Lab,
  realmId: string,
  source: string,
  work: (ctx: Context) => Promise<Outcome>,
): Promise<Performed<Outcome>> {
  const { result, trace } = await traced(source, async () =>
    work(contextOf(lab, await lab.realms.get(realmId))),
  );
  return { outcome: result, trace };
}

/** What a strategy may use, at this moment of the realm's clock. */
export function contextOf(lab: Lab, realm: Realm): Context {
  const keys = realmKeys(realm.id);
  const nowSec = realmNowSec(realm);
  return {
    realmId: realm.id,
    nowSec,
    idleSec: realm.idleSec,
    graceSec: realm.graceSec,
    redis: lab.redis,
    keys,
    signingKeys: realm.signingKeys,
    index: credentialIndex(lab.redis, keys, nowSec, realm.kind),
    random: randomId,
  };
}

function read({ value, from }: Presented): string {
  const sizeBytes = Buffer.byteLength(value);
  record({ kind: "cookie", label: `read ${from}`, sizeBytes, elapsedMs: 0 });
  return value;
}

/** A realm that seems full is counted again: records end by themselves. */
async function withRoom(
  ctx: Context,
  issue: () => Promise<Issued>,
): Promise<Issued> {
  try {
    return await issue();
  } catch (error) {
    if (!(error instanceof QuotaExceeded)) throw error;
    await bookkeeping(() => recountStoredBytes(ctx.redis, ctx.realmId));
    return issue();
  }
}

/** Lists a credential whose strategy keeps no list, for the lab's own pages. */
async function note(ctx: Context, strategy: Strategy, issued: Issued) {
  if (strategy.index === "state") return;
  const { user, credentialId, expiresAt } = issued;
  await bookkeeping(() =>
    ctx.index.add({
      strategy: strategy.id,
      user,
      credentialId,
      expiresAt,
    }),
  );
}

async function announce(lab: Lab, realmId: string, event: NewEvent) {
  await bookkeeping(() => publishEvent(lab.redis, realmId, event));
}
