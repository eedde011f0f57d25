import { endScript } from "@/lib/realms/credential-index";
import { sha256 } from "@/lib/tokens/digest";
import { decide, region } from "@/lib/trace/recorder";
import { type Refusal, refuse } from "./refusal";
import type { Claims, Context, Strategy } from "./strategy";

const ID = "redis-session";

/** 256 random bits (OWASP ASVS 5.0, 7.2.3 asks for at least 128). */
const ID_BYTES = 32;
const ID_FORMAT = /^[\w-]{43}$/;

const GONE = "The record is deleted; the next read of the store finds nothing.";

interface SessionRecord {
  user: string;
  claims: Claims;
  /** Absolute end, in realm seconds since the epoch. */
  expiresAt: number;
}

// #region revoke-script
const DELETE = endScript(
  "delete-sessions",
  `ended = ended + redis.call('DEL', key)
      redis.call('ZREM', index, id)`,
);
// #endregion revoke-script

/**
 * A random id; everything else stays in Redis, under the id's SHA-256, so that
 * a dump of the store is no list of live credentials. Idle and absolute
 * timeout are two settings. Source: OWASP ASVS 5.0, 7.3.1 and 7.3.2.
 */
export const redisSession: Strategy = {
  id: ID,
  title: "Redis session",
  summary: "an opaque id, state in Redis",
  family: "session",
  keeps: {
    client: "43 random characters",
    server: "the session, and an index of each user's sessions",
  },
  algorithms: [],
  defaultTtlSec: 86_400,
  commandsPerCheck: 1,
  index: "state",
  state: {
    prefix: (keys) => keys.session(""),
    endedWhen: "key-is-gone",
    claimsIn: "value",
  },

  // #region issue
  async issue(ctx, { user, claims, ttlSec }) {
    return region("issue", async () => {
      const credential = ctx.random(ID_BYTES);
      const credentialId = sha256(credential);
      const expiresAt = ctx.nowSec + ttlSec;
      const issued = { user, credentialId, expiresAt };
      const session: SessionRecord = { user, claims, expiresAt };
      const json = JSON.stringify(session);
      const key = ctx.keys.session(credentialId);
      const idle = Math.min(ctx.idleSec, ttlSec);
      await ctx.redis.set(key, json, "EX", idle);

      // Listed last: whatever stands on the list can be counted and ended.
      const record = { key, sizeBytes: Buffer.byteLength(json) };
      await ctx.index.add({ strategy: ID, ...issued, record });
      return { ok: true, credential, ...issued };
    });
  },
  // #endregion issue

  // #region verify
  async verify(ctx, credential) {
    return region("verify", async () => {
      const place = placeOf(ctx, credential);
      if (!place.ok) return place;

      // Reading and sliding the idle timeout is one command.
      const found = await ctx.redis.getex(place.key, "EX", ctx.idleSec);
      const session = read(ctx, found);
      if (!session.ok) {
        // Reading gave it another idle period, which an ended one must not get.
        if (session.refusal === "expired") await ctx.redis.del(place.key);
        return session;
      }
      const { user, claims, expiresAt } = session.record;
      const { credentialId } = place;
      return { ok: true, user, credentialId, claims, expiresAt };
    });
  },
  // #endregion verify

  // #region renew
  async renew(ctx, credential) {
    return region("renew", async () => {
      const place = placeOf(ctx, credential);
      if (!place.ok) return place;

      // Taking the record makes the old id die: no two renewals both win.
      const session = read(ctx, await ctx.redis.getdel(place.key));
      if (!session.ok) return session;

      // A new id for the same session: its absolute end stays where it was.
      const next = ctx.random(ID_BYTES);
      const nextId = sha256(next);
      const nextKey = ctx.keys.session(nextId);
      const json = JSON.stringify(session.record);
      await ctx.redis.set(nextKey, json, "EX", ctx.idleSec);

      const { user, expiresAt } = session.record;
      const renewed = { user, credentialId: nextId, expiresAt };
      const entry = { strategy: ID, ...renewed } as const;
      const stood = await ctx.index.replace(place.credentialId, entry);
      decide("state", stood, "nobody ended the session meanwhile");
      if (!stood) {
        await ctx.redis.del(nextKey);
        return refuse("unknown-session", "It was ended while it was renewed.");
      }
      return { ok: true, credential: next, ...renewed };
    });
  },
  // #endregion renew

  // #region revoke
  async logout(ctx, credential) {
    return region("revoke", async () => {
      const place = placeOf(ctx, credential);
      if (!place.ok) return place;

      const session = read(ctx, await ctx.redis.getdel(place.key));
      if (!session.ok) return session;
      await ctx.index.remove(ID, session.record.user, place.credentialId);
      return { ok: true, effect: "immediate", reason: GONE, ended: 1 };
    });
  },

  async revoke(ctx, target) {
    return region("revoke", async () => {
      const prefix = ctx.keys.session("");
      const [ended] = await ctx.index.end(DELETE, ID, target, prefix);
      return { ok: true, effect: "immediate", reason: GONE, ended };
    });
  },
  // #endregion revoke
};

/** Where Redis keeps the record of an id: never under the id itself. */
function placeOf(ctx: Context, credential: string) {
  const wellFormed = ID_FORMAT.test(credential);
  decide("format", wellFormed, "43 base64url characters: 256 bits");
  if (!wellFormed) return refuse("malformed", "This is not a session id.");
  const credentialId = sha256(credential);
  return {
    ok: true as const,
    credentialId,
    key: ctx.keys.session(credentialId),
  };
}

function read(
  ctx: Context,
  found: string | null,
): { ok: true; record: SessionRecord } | Refusal {
  decide("state", found !== null, "a record stands under the id's SHA-256");
  if (found === null) {
    return refuse("unknown-session", "Redis holds no record under this id.");
  }
  const record: SessionRecord = JSON.parse(found);
  const live = ctx.nowSec < record.expiresAt;
  decide("absolute timeout", live, "the session's end is in the future");
  return live
    ? { ok: true, record }
    : refuse("expired", "The session reached its absolute timeout.");
}
