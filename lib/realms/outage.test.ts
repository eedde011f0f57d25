import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { outageOf } from "@/lib/redis/outage";
import { OwnRedis } from "@/lib/redis/own-redis";
import { granted, testLab, testRealm } from "@/lib/strategies/fixtures";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import { redisSession } from "@/lib/strategies/redis-session";

vi.useFakeTimers({ toFake: ["Date"] });
const startedAtMs = Date.now();

const ownRedis = await OwnRedis.startHere();
afterAll(() => ownRedis.stop());
const lab = await testLab();
const TEN_MINUTES_MS = 600_000;
const GENEROUS = { timeout: 10_000 };

beforeEach(async () => {
  const gone = new Promise((resolve) => lab.redis.once("close", resolve));
  realm = await testRealm(lab);
  token = (await realm.login(jwtStateless)).credential;
  session = (await realm.login(redisSession)).credential;
  await ownRedis.kill();
  await gone;
});

afterEach(async () => {
  vi.setSystemTime(startedAtMs);
  const back = new Promise<void>((resolve) => lab.hub.onGap(resolve));
  await ownRedis.up();
  await back;
  await expect.poll(() => lab.redis.status, GENEROUS).toBe("ready");
});

let realm: Awaited<ReturnType<typeof testRealm>>;
let token: string;
let session: string;

function passMs(ms: number) {
  vi.setSystemTime(Date.now() + ms);
}

/** Why an operation failed, as the API would say it. */
const troubleOf = (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error: Error) => outageOf(error) ?? error.message,
  );

async function realmSteps() {
  const { outcome, trace } = await realm.trace(jwtStateless, token);
  granted(outcome);
  return trace.steps.filter(
    (step) => step.kind === "decide" && step.label === "realm",
  );
}

it("a stateless token is still accepted, and the trace says by what", async () => {
  lab.realms.invalidate(realm.id);
  passMs(42_000);
  expect(await realmSteps()).toMatchObject([
    { ok: true, detail: "from memory, 42 s old: Redis is away" },
  ]);
});

it("a session cannot be decided, and nobody is called a stranger", async () => {
  const trouble = await troubleOf(realm.verify(redisSession, session));
  expect(trouble).toBe("there is no connection to Redis");
});

it("a realm is served from memory for ten minutes, and no longer", async () => {
  passMs(TEN_MINUTES_MS - 10_000);
  expect(await realm.verdict(jwtStateless, token)).toBe("accepted");
  // The look at Redis that this use has begun fails off its path.
  await expect.poll(realmSteps, GENEROUS).toHaveLength(1);
  passMs(10_001);
  const trouble = await troubleOf(realm.verify(jwtStateless, token));
  expect(trouble).toBe("there is no connection to Redis");
});

it("a realm this process never knew is not called unknown", async () => {
  const trouble = await troubleOf(lab.realms.get("aaaaaaaaaaaa"));
  expect(trouble).toBe("there is no connection to Redis");
});

it("when Redis is back, all that was acknowledged counts again", async () => {
  await ownRedis.up();
  const verdict = () =>
    realm.verdict(redisSession, session).catch(() => "trouble");
  await expect.poll(verdict, GENEROUS).toBe("accepted");
  expect(await realm.verdict(jwtStateless, token)).toBe("accepted");
  await expect.poll(realmSteps, GENEROUS).toEqual([]);
  await ownRedis.kill();
});
