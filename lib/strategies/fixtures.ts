import { afterAll } from "vitest";
import { advanceClock } from "@/lib/realms/clock";
import { endRealm } from "@/lib/realms/end";
import { type Lab, openLab } from "@/lib/realms/lab";
import { openRealm } from "@/lib/realms/open";
import {
  type LoginOptions,
  performLogin,
  performLogout,
  performRenew,
  performRevoke,
  performVerify,
} from "@/lib/realms/operations";
import { settled } from "@/lib/redis/connection";
import type { refuse } from "./refusal";
import type { RevokeTarget, Strategy } from "./strategy";

const cleanups: (() => unknown)[] = [];

// Registered while the file is collected: inside a test nobody would call it.
afterAll(async () => {
  for (const cleanUp of cleanups.reverse()) await cleanUp();
});

/** A lab of this test file: connections of its own, as a process would have. */
export async function testLab(): Promise<Lab> {
  const lab = openLab();
  // Until the subscription stands, what is known of a realm may turn cold.
  const subscribed = new Promise<void>((resolve) => lab.hub.onGap(resolve));
  await Promise.all([settled(lab.redis, 10_000), subscribed]);
  cleanups.push(() => lab.close());
  return lab;
}

/** A realm, with the operations of one strategy in few words. */
export async function testRealm(lab: Lab, idleSec = 1_800) {
  const { id } = await openRealm(lab.redis, "lab", idleSec);
  // A test may have taken its Redis away, and the realm with it.
  cleanups.push(() => endRealm(lab.redis, id).catch(() => undefined));
  const presented = (value: string) => ({ value, from: "test" });
  return {
    id,
    async login(strategy: Strategy, options: Partial<LoginOptions> = {}) {
      const login = { user: "alice", ...options };
      return (await performLogin(lab, id, strategy, login)).outcome;
    },
    async verify(strategy: Strategy, credential: string, through = lab) {
      const given = presented(credential);
      return (await performVerify(through, id, strategy, given)).outcome;
    },
    /** What the verifier says: `accepted`, or the refusal's id. */
    async verdict(strategy: Strategy, credential: string, through = lab) {
      const outcome = await this.verify(strategy, credential, through);
      return outcome.ok ? "accepted" : outcome.refusal;
    },
    /** The whole trace of one check. */
    async trace(strategy: Strategy, credential: string) {
      const given = presented(credential);
      return performVerify(lab, id, strategy, given);
    },
    async renew(strategy: Strategy, credential: string, through = lab) {
      const given = presented(credential);
      return (await performRenew(through, id, strategy, given)).outcome;
    },
    async logout(strategy: Strategy, credential: string) {
      const given = presented(credential);
      return (await performLogout(lab, id, strategy, given)).outcome;
    },
    async revoke(strategy: Strategy, target: RevokeTarget) {
      return (await performRevoke(lab, id, strategy, target)).outcome;
    },
    async advance(seconds: number) {
      await advanceClock(lab.redis, id, seconds);
      lab.realms.invalidate(id);
    },
  };
}

export type TestRealm = Awaited<ReturnType<typeof testRealm>>;

/** What a client renews with: the refresh token where there is one. */
export function renewable(issued: {
  credential: string;
  refreshToken?: string;
}): string {
  return issued.refreshToken ?? issued.credential;
}

/** The outcome, which must be a yes. */
export function granted<Yes extends { ok: true }>(
  outcome: Yes | ReturnType<typeof refuse>,
): Yes {
  if (outcome.ok) return outcome;
  throw new Error(`Refused: ${outcome.refusal}: ${outcome.detail}`);
}
