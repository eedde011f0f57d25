import { luaScript, runScript } from "@/lib/redis/script";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { renewalOf, signJwt, verifyJwt } from "@/lib/tokens/jwt";
import { decide, region } from "@/lib/trace/recorder";
import { refuse } from "./refusal";
import {
  type Context,
  type Issued,
  type IssueRequest,
  MAX_TTL_SEC,
  type Strategy,
} from "./strategy";

const ID = "jwt-epoch";

const ALL_OR_NONE =
  "An epoch ends all tokens of a user at once; it cannot end one of them. " +
  "This one is accepted until its exp, and whoever holds it may renew it before.";

const TOO_OLD =
  "Every token issued until now is refused: the user's epoch has moved past " +
  "this second.";

// #region revoke-script
// Tokens may be dated to the epoch that stands, so the next one is later still.
const MOVE = luaScript(
  "move-epoch",
  `
local now, longestTtl = tonumber(ARGV[1]), tonumber(ARGV[2])
local epoch = now
for _, key in ipairs(KEYS) do
  epoch = math.max(epoch, tonumber(redis.call('GET', key) or 0))
end
redis.call('SET', KEYS[1], epoch + 1, 'EX', epoch + 1 - now + longestTtl)
return epoch + 1
`,
);
// #endregion revoke-script

/**
 * A token that must not be older than the user's epoch ("not before"). One key
 * for each user ends all of that user's tokens. Source: OWASP ASVS 5.0, 7.4.1.
 */
export const jwtEpoch: Strategy = {
  id: ID,
  title: "JWT with epoch",
  summary: "a signed token, and one not-before time for each user in Redis",
  family: "token",
  keeps: {
    client: "the token, with its claims",
    server: "a not-before time for each user who was logged out",
  },
  algorithms: ALGORITHMS,
  defaultTtlSec: 3_600,
  commandsPerCheck: 1,
  index: "bookkeeping",

  // #region issue
  async issue(ctx, request) {
    return region("issue", async () =>
      mint(ctx, request, await epochOf(ctx, request.user)),
    );
  },
  // #endregion issue

  // #region verify
  async verify(ctx, credential) {
    return region("verify", async () => {
      const token = await verifyYoung(ctx, credential);
      if (!token.ok) return token;
      return { ...token, credentialId: token.jti };
    });
  },
  // #endregion verify

  // #region renew
  async renew(ctx, credential) {
    return region("renew", async () => {
      const token = await verifyYoung(ctx, credential);
      if (!token.ok) return token;
      // By the epoch just checked: one that moves meanwhile still refuses it.
      return mint(ctx, renewalOf(token), token.epoch);
    });
  },
  // #endregion renew

  // #region revoke
  async logout(ctx, credential) {
    return region("revoke", async () => {
      const token = await verifyYoung(ctx, credential);
      if (!token.ok) return token;
      return { ok: true, effect: "unsupported", reason: ALL_OR_NONE };
    });
  },

  async revoke(ctx, target) {
    return region("revoke", async () => {
      if (target.target === "credential") {
        return { ok: true, effect: "unsupported", reason: ALL_OR_NONE };
      }
      const keys =
        target.target === "user"
          ? [ctx.keys.epoch(target.user), ctx.keys.epochEveryone]
          : [ctx.keys.epochEveryone, ...(await epochsOfUsers(ctx))];
      // Kept as long as the longest token that it must refuse could live.
      await runScript(ctx.redis, MOVE, keys, [ctx.nowSec, MAX_TTL_SEC]);
      return { ok: true, effect: "immediate", reason: TOO_OLD };
    });
  },
  // #endregion revoke
};

/** Verifies the token, then that it is not older than its user's epoch. */
async function verifyYoung(ctx: Context, credential: string) {
  const token = await verifyJwt(ctx, ID, credential);
  if (!token.ok) return token;

  const epoch = await epochOf(ctx, token.user);
  const young = decide("state", token.issuedAt >= epoch, "iat >= epoch");
  if (!young) return refuse("revoked", "Issued before the user's epoch.");
  return { ...token, epoch };
}

/** Epochs are whole seconds: no token may be born older than the epoch. */
async function mint(
  ctx: Context,
  { user, claims, ttlSec, algorithm }: IssueRequest,
  epoch: number,
): Promise<Issued> {
  const jti = ctx.random(16);
  const issuedAt = Math.max(ctx.nowSec, epoch);
  const expiresAt = issuedAt + ttlSec;
  const jwt = { user, claims, algorithm, jti, issuedAt, expiresAt };
  const credential = await signJwt(ctx, ID, jwt);
  return { ok: true, credential, credentialId: jti, user, expiresAt };
}

async function epochsOfUsers(ctx: Context): Promise<string[]> {
  const users = await ctx.redis.hkeys(ctx.keys.users);
  return users.map(ctx.keys.epoch);
}

/** The later of the user's and everyone's epoch, in whole seconds; 0 if none. */
async function epochOf(ctx: Context, user: string): Promise<number> {
  const keys = [ctx.keys.epoch(user), ctx.keys.epochEveryone];
  const epochs = await ctx.redis.mget(keys);
  return Math.max(...epochs.map(Number));
}
