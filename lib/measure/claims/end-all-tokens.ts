import { z } from "zod";
import type { Lab } from "@/lib/realms/lab";
import {
  performLogin,
  performRevoke,
  performVerify,
} from "@/lib/realms/operations";
import { realmKeys } from "@/lib/redis/keys";
import { jwtDenylist } from "@/lib/strategies/jwt-denylist";
import { jwtEpoch } from "@/lib/strategies/jwt-epoch";
import type { Strategy } from "@/lib/strategies/strategy";
import { plain, tally, verdict } from "../cells";
import { measurement } from "../measurement";
import { jsonOf } from "../programs";
import { inScratchRealm } from "../scratch-realm";

/** As many logins as one realm may hold. */
const LOGINS = 500;
const AT_ONCE = 50;
const ALICE = { target: "user", user: "alice" } as const;

interface Ended {
  /** Keys that the revocation left in Redis. */
  writes: number;
  elapsedMs: number;
  refused: number;
}

/** How a rule treats tokens of the very second of the revocation. */
interface SameSecond {
  name: string;
  stolen: boolean;
  fresh: boolean;
}

const RULE_WORDS: Record<string, { label: string; note: string }> = {
  less: { label: "iat < epoch", note: "the epoch is this second" },
  lessOrEqual: { label: "iat <= epoch", note: "the epoch is this second" },
  nextSecond: {
    label: "iat < epoch, one second on",
    note: "the epoch is the next second, and new tokens are dated to it",
  },
};

/** Ends five hundred tokens of one user: by their ids, and by a time. */
export const endAllTokens = measurement(z.strictObject({}), async (lab) => {
  const list = await endAll(lab, jwtDenylist, (keys) => keys.deny("*"));
  const epoch = await endAll(lab, jwtEpoch, (keys) => keys.epoch("*"));
  const rules = await jsonOf<SameSecond[]>("epoch.mjs");
  const of = (name: string) => rules.find((rule) => rule.name === name);
  const word = (accepted = false) => (accepted ? "accepted" : "refused");
  return {
    figures: {
      denylistWrites: list.writes,
      epochWrites: epoch.writes,
      denylistRefused: list.refused,
      epochRefused: epoch.refused,
      stolenWithLess: word(of("less")?.stolen),
      stolenWithLessOrEqual: word(of("lessOrEqual")?.stolen),
      freshWithLessOrEqual: word(of("lessOrEqual")?.fresh),
      stolenWithNextSecond: word(of("nextSecond")?.stolen),
      freshWithNextSecond: word(of("nextSecond")?.fresh),
    },
    tables: [
      {
        caption: `${LOGINS} tokens of one user, all ended at once`,
        columns: ["by", "writes", "time", "afterwards"],
        rows: [
          rowOf("a denylist of ids", "jwt-denylist", list),
          rowOf("a time, the epoch", "jwt-epoch", epoch),
        ],
      },
      {
        caption: "A token of the very second in which the epoch is set",
        columns: ["refused if", "the stolen one", "a new login"],
        rows: rules.map(({ name, stolen, fresh }) => ({
          label: RULE_WORDS[name]?.label ?? name,
          note: RULE_WORDS[name]?.note,
          region: "examples/epoch#rules",
          cells: [told(stolen), told(fresh)],
        })),
      },
    ],
  };
});

function told(accepted: boolean) {
  return verdict(accepted, ["accepted", "refused"]);
}

function rowOf(label: string, strategy: string, ended: Ended) {
  return {
    label,
    region: `strategies/${strategy}#revoke`,
    cells: [
      plain(ended.writes),
      plain(`${ended.elapsedMs.toFixed(1)} ms`),
      plain(tally(LOGINS - ended.refused, LOGINS).text),
    ],
  };
}

function endAll(
  lab: Lab,
  strategy: Strategy,
  written: (keys: ReturnType<typeof realmKeys>) => string,
): Promise<Ended> {
  return inScratchRealm(lab, async (id) => {
    const credentials: string[] = [];
    for (let made = 0; made < LOGINS; made += AT_ONCE) {
      const logins = Array.from({ length: AT_ONCE }, () =>
        performLogin(lab, id, strategy, { user: ALICE.user, ttlSec: 3_600 }),
      );
      for (const { outcome } of await Promise.all(logins)) {
        credentials.push(outcome.credential);
      }
    }
    const startedAt = performance.now();
    await performRevoke(lab, id, strategy, ALICE);
    const elapsedMs = performance.now() - startedAt;
    let refused = 0;
    for (const value of credentials) {
      const presented = { value, from: "a thief" };
      const { outcome } = await performVerify(lab, id, strategy, presented);
      if (!outcome.ok) refused += 1;
    }
    const writes = (await lab.redis.keys(written(realmKeys(id)))).length;
    return { writes, elapsedMs, refused };
  });
}
