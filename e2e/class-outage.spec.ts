import type { Answer } from "./call";
import { Classroom, Student } from "./classroom";
import { expect, problemOf, test } from "./fixtures";
import type { Screen } from "./screen";

/** What screens must be told of an outage within. */
const WITHIN_2_S = { timeout: 2_000 };
const RECOVERS = { timeout: 20_000 };

/** What a screen was told after it was told of the outage. */
function sinceOutage({ events }: Screen): string[] {
  return events.slice(events.lastIndexOf("outage") + 1);
}

test("a class on two processes outlives a kill -9 of its Redis", async ({
  ownRedis,
  startApp,
}) => {
  const env = { REDIS_URL: ownRedis.url };
  const [here, there] = await Promise.all([startApp(env), startApp(env)]);
  const room = await Classroom.open(here);
  const far = room.through(there);
  const students = await far.joinMany(12);
  const [ann, ben] = students as [Student, Student];
  const [hers, desk] = [await ann.follow(), await room.follow()];

  // What the desk does through one process reaches the phones of the other.
  const { act } = await room.act({ act: "log-out", seats: [ben.seat] });
  await expect.poll(() => hers.room?.act.id).toBe(act.id);
  expect([await ann.check(), await ben.check()]).toEqual([
    ...["alive/alive", "alive/dead"],
  ]);
  const lampOf = (seat: string) => desk.seats.get(seat)?.lamps.b?.life;
  await expect.poll(() => lampOf(ben.seat)).toBe("dead");
  expect(lampOf(ann.seat)).toBe("alive");
  await expect.poll(() => desk.seats.get(ann.seat)?.here).toBe(true);

  const { vote } = await room.act({
    act: "open-vote",
    lesson: "03-still-logged-in",
    of: "predict",
  });
  const id = vote?.id ?? 0;
  const first = await ann.vote(id, "token");
  // The rest is under way when Redis dies; what was answered must hold.
  const voting = students.slice(1).map((one) => one.vote(id, "session"));
  const joining = Array.from({ length: 6 }, () => far.tryJoin());
  const under = Promise.all([...voting, ...joining]);
  await Promise.race(voting);
  await ownRedis.kill();
  const answers: Answer[] = await under;
  for (const screen of [hers, desk]) {
    await expect.poll(() => screen.events, WITHIN_2_S).toContain("outage");
  }
  for (const answer of [await ann.ask("/confirm", {}), await room.tryJoin()]) {
    expect(problemOf(answer, 503).refusal).toBe("redis-unavailable");
    expect(answer.headers["retry-after"]).toBe("1");
  }

  await ownRedis.up();
  await expect.poll(() => sinceOutage(hers), RECOVERS).toContain("you");
  await expect.poll(() => sinceOutage(desk), RECOVERS).toContain("roster");
  expect([hers.isOver, desk.isOver]).toEqual([false, false]);
  const check = () => ann.ask("/confirm", {});
  await expect.poll(async () => (await check()).status, RECOVERS).toBe(200);
  expect([await ann.check(), await ben.check()]).toEqual([
    ...["alive/alive", "alive/dead"],
  ]);

  const joined = answers.slice(voting.length);
  for (const answer of joined.filter(({ status }) => status === 201)) {
    expect(await new Student(far.url, answer).check()).toBe("alive/alive");
  }
  const closed = await room.act({ act: "close-vote" });
  const { token = 0, session = 0 } = closed.vote?.counts ?? {};
  const cast = answers.slice(0, voting.length);
  const counted = cast.filter(({ status }) => status === 200);
  expect(first.as()).toEqual({ counted: true });
  expect(counted.length).toBeGreaterThan(0);
  expect(token).toBe(1);
  expect(session).toBeGreaterThanOrEqual(counted.length);
  await expect.poll(() => hers.room?.version).toBe(closed.version);
  expect((await room.end()).status).toBe(204);
  await expect.poll(() => hers.isOver && desk.isOver).toBe(true);
});
