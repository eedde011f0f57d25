import { ClassDrill } from "../scripts/bench/class-drill.mjs";
import { type Answer, call } from "./call";
import { Classroom, Student, test } from "./classroom";
import { expect, problemOf } from "./fixtures";

const VOTE = {
  act: "open-vote",
  lesson: "03-still-logged-in",
  of: "predict",
} as const;

const BAD_BODIES: [string, unknown, string | undefined][] = [
  ["/acts", {}, "act"],
  ["/acts", { act: "explode" }, "act"],
  ["/acts", { act: "log-out", seats: ["alice"] }, "seats.0"],
  ["/acts", { act: "log-out", seats: [] }, "seats"],
  ["/acts", { act: "log-out", everyone: true }, "everyone"],
  ["/acts", { act: "role", role: "root" }, "role"],
  ["/acts", { act: "fast-forward", advanceSec: -1 }, "advanceSec"],
  ["/acts", { act: "fast-forward", advanceSec: 1.5 }, "advanceSec"],
  ["/acts", { act: "lanes", a: "none", b: "jwt-epoch", ttlSec: 60 }, "a"],
  [
    "/acts",
    { act: "lanes", a: "jwt-epoch", b: "jwt-epoch", ttlSec: 1 },
    "ttlSec",
  ],
  ["/acts", { act: "lock", locked: "yes" }, "locked"],
  ["/acts", { act: "rename", seat: "s1", nickname: "" }, "nickname"],
  ["/acts", { act: "open-vote", lesson: "../x", of: "predict" }, "lesson"],
  [
    "/acts",
    { act: "slide", lesson: "03-x", index: 1e9, black: false },
    "index",
  ],
  ["/acts", [], undefined],
  ["/desk-link", { handOver: 1 }, "handOver"],
  ["/desk", {}, "key"],
  ["/join", { nickname: 7 }, "nickname"],
  ["/join", { nickname: "x".repeat(201) }, "nickname"],
  ["/join", { seat: "s1" }, "seat"],
  ["/vote", { option: "token" }, "vote"],
  ["/vote", { vote: 1, option: "" }, "option"],
  ["/vote", { vote: 1, option: "token", seat: "s2" }, "seat"],
];

test("a bad body is refused, and its field is named", async ({ room }) => {
  const ann = await room.join();
  const cookie = `${room.cookie}; ${ann.cookie}`;
  for (const [path, body, field] of BAD_BODIES) {
    // Joining is only for whoever has no seat.
    const headers: Record<string, string> = path === "/join" ? {} : { cookie };
    const answer = await call(room.url + path, {
      method: "POST",
      headers,
      body,
    });
    expect(problemOf(answer, 400).field, JSON.stringify(body)).toBe(field);
  }
  const gone: [object, string, string][] = [
    [{ act: "remove", seat: "s99" }, "unknown-seat", "seat"],
    [{ act: "steal", seat: "s99" }, "unknown-seat", "seat"],
    [{ ...VOTE, lesson: "99-none" }, "unknown-lesson", "lesson"],
  ];
  for (const [act, refusal, field] of gone) {
    expect(problemOf(await room.tryAct(act), 404)).toMatchObject({
      refusal,
      field,
    });
  }
  for (const code of ["ABCDE", "ABCDEFG", "O0I1LU", "%00", "x".repeat(300)]) {
    const answer = await call(`${room.url.slice(0, -6)}${code}`);
    expect(problemOf(answer, 404)).toMatchObject({
      refusal: "unknown-class",
      field: "code",
    });
  }
});

test("a seat is kept, a door is locked, a vote counts once", async ({
  room,
}) => {
  const ann = await room.join("Ann");
  const again = await ann.ask("/join", { nickname: "Somebody else" });
  expect(again.status).toBe(200);
  expect(again.as()).toEqual({ seat: ann.seat, nickname: "Ann" });
  expect(again.setCookies).toEqual([]);

  await room.act({ act: "lock", locked: true });
  expect(problemOf(await room.tryJoin(), 403).refusal).toBe("class-closed");
  expect((await ann.ask("/join", {})).status).toBe(200);
  await room.act({ act: "lock", locked: false });

  const { vote } = await room.act(VOTE);
  const id = vote?.id ?? 0;
  const cast = await Promise.all(
    ["token", "nobody", "token"].map((option) => ann.vote(id, option)),
  );
  const counted = cast.map((answer) => answer.as<{ counted: boolean }>());
  expect(counted.filter((one) => one.counted)).toHaveLength(1);
  expect(problemOf(await ann.vote(id, "never"), 409).field).toBe("option");
  expect(problemOf(await ann.vote(id + 1, "token"), 409).field).toBe("vote");
  const closed = await room.act({ act: "close-vote" });
  const counts = Object.values(closed.vote?.counts ?? {});
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  expect(problemOf(await ann.vote(id, "nobody"), 409).field).toBe("vote");

  const csv = await room.asDesk("/results");
  expect(csv.headers["content-type"]).toMatch(/^text\/csv/);
  expect(csv.headers["content-disposition"]).toContain(room.code);
  const [head, line, end] = csv.text.split("\r\n");
  expect(head).toMatch(/^"seat","nickname","1, 03-still-logged-in: Alice/);
  expect(line).toMatch(/^"s1","Ann","[^"]+"$/);
  expect(end).toBe("");
});

const NICKNAMES: [string, string | undefined][] = [
  ["<img src=x onerror=alert(1)>", "img srcx onerroralert1"],
  ['"};alert(1)//', "alert1"],
  ["a\r\n\r\nevent: over\ndata: {}", "a event over data"],
  ["\u202Eevil\u2066", "evil"],
  ["=cmd|' /C calc'!A0", "cmd' C calc'A0"],
  ["Z\u0335\u0322\u0321a\u0301l", "Zál"],
  ["__proto__", "__proto__"],
  ["x".repeat(200), "x".repeat(24)],
  ["👩‍💻", undefined],
  ["sh1t", undefined],
];

test("a nickname is text, whatever it says", async ({ room }) => {
  const desk = await room.follow();
  const shownBySeat = new Map<string, string>();
  for (const [typed, shown] of NICKNAMES) {
    const answer = await room.tryJoin(typed);
    if (shown === undefined) {
      expect(problemOf(answer, 400).field).toBe("nickname");
    } else {
      const { nickname, seat } = new Student(room.url, answer);
      expect(nickname).toBe(shown);
      shownBySeat.set(seat, shown);
    }
  }
  const names = () =>
    new Map([...desk.seats].map(([seat, { nickname }]) => [seat, nickname]));
  await expect.poll(names).toEqual(shownBySeat);
  expect(desk.isOver).toBe(false);
  expect((await room.asDesk("/results")).text).not.toMatch(/"[=+@-]/);
  desk.close();
});

test("a class that is over leaves nothing, and starts over", async ({
  baseUrl,
  redis,
}) => {
  const room = await Classroom.open(baseUrl);
  const [ann] = await room.joinMany(3);
  const screen = await ann?.follow();
  const { vote } = await room.act(VOTE);
  await ann?.vote(vote?.id ?? 0, "token");
  await ann?.check();
  await room.asDesk("/desk-link", { method: "POST", body: {} });
  const left = async () => {
    const match = `realm:{${room.realmId}}:*`;
    const pages = redis.scanStream({ match, count: 1_000 });
    return (await pages.toArray()).flat();
  };
  const kept = await left();
  expect(kept.length).toBeGreaterThan(10);
  for (const key of kept) expect(await redis.ttl(key), key).toBeGreaterThan(0);

  const options = { method: "POST", body: { startOver: true } };
  const headers = { cookie: room.cookie };
  const next = await call(`${baseUrl}/api/class`, { ...options, headers });
  expect(next.status, next.text).toBe(201);

  await expect.poll(() => screen?.isOver).toBe(true);
  expect(screen?.events.at(-1)).toBe("over");
  expect(await left()).toEqual([]);
  expect(await redis.exists(`class:code:${room.code}`)).toBe(0);
  for (const path of ["", "/events", "/results", "/stolen"]) {
    problemOf(await room.asDesk(path), 404);
  }
  for (const path of ["/confirm", "/login", "/vote", "/join", "/stolen"]) {
    const answer = await ann?.ask(path, {});
    expect(answer?.status, path).toBe(404);
  }
  problemOf(await room.tryAct({ act: "log-out" }), 404);
});

/** That a call was refused for now, and says for how long. */
function expectLater(answer: Answer, atMostSec: number) {
  expect(problemOf(answer, 429).refusal).toBe("too-many-requests");
  const retryAfterSec = Number(answer.headers["retry-after"]);
  expect(retryAfterSec).toBeGreaterThanOrEqual(1);
  expect(retryAfterSec).toBeLessThanOrEqual(atMostSec);
}

test("two hundred hostile joins do not disturb the class", async ({
  room,
  redis,
}) => {
  const [ann, desk] = [await room.join("Ann"), await room.follow()];
  // All but ten of the burst that a whole class needs have come already.
  const used = 1_190;
  await redis.set(`limit:joined:${room.realmId}`, used, "PX", 60_000);
  const joining = Array.from({ length: 200 }, (_, n) => room.tryJoin(`x${n}`));
  const checks = [await ann.check(), await ann.check()];
  const answers = await Promise.all(joining);

  const seated = answers.filter(({ status }) => status === 201);
  expect(seated).toHaveLength(10);
  for (const answer of answers) {
    if (answer.status !== 201) expectLater(answer, 60);
  }
  expect(checks).toEqual(["alive/alive", "alive/alive"]);
  await room.act({ act: "log-out" });
  expect(await ann.check()).toBe("alive/dead");
  await expect.poll(() => desk.seats.size).toBe(11);
  // Who has a seat takes it again, whatever the door.
  expect((await ann.ask("/join", {})).status).toBe(200);
  desk.close();
});

test("a student who confirms too fast waits; the others do not", async ({
  room,
}) => {
  const [ann, ben] = [await room.join("Ann"), await room.join("Ben")];
  const checks = Array.from({ length: 61 }, () => ann.ask("/confirm", {}));
  const answers = await Promise.all(checks);
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused).toHaveLength(1);
  for (const answer of refused) expectLater(answer, 10);
  expect(await ben.check()).toBe("alive/alive");
  expect((await ann.ask("/join", {})).status).toBe(200);
});

test("asking for the head of a stream leaves no screen behind", async ({
  room,
}) => {
  const ann = await room.join("Ann");
  const desk = await room.follow();
  const headers = { cookie: ann.cookie };
  const head = await call(`${room.url}/events`, { method: "HEAD", headers });
  expect(head.status).toBe(200);
  expect(head.headers["content-type"]).toMatch(/^text\/event-stream/);
  // It came and went: the desk hears of it, and last that she is not there.
  await expect.poll(() => desk.events).toContain("seats");
  await expect.poll(() => desk.seats.get("s1")?.here).toBe(false);
  desk.close();
});

test("a lab in the same browser ends no login of the class", async ({
  room,
  realm,
}) => {
  const ann = await room.join("Ann");
  const names = ann.cookie.split("; ").map((pair) => pair.split("=")[0]);
  expect(names).toHaveLength(3);
  const logins = [
    await realm.tryLogin("jwt-stateless"),
    await realm.tryLogin("redis-session"),
  ];
  for (const { setCookies } of logins) {
    const [name] = setCookies[0]?.split("=") ?? [];
    expect(names).not.toContain(name);
  }
});

test("at a hundredth of a full room nothing is lost", async ({ baseUrl }) => {
  const drill = await ClassDrill.open(baseUrl);
  await drill.join(10);
  await drill.follow();
  const versions = () => drill.students.map(({ screen }) => screen.versions);
  for (let index = 0; index < 5; index += 1) {
    const slide = { act: "slide", lesson: "03-x", index, black: false };
    await drill.actAndTell(slide);
  }
  for (const seen of versions()) expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  await drill.actAndTell({ act: "log-out" });
  for (const { a, b } of await drill.confirm(0)) {
    expect([a.life, b.life]).toEqual(["alive", "dead"]);
  }
  const counts = Object.values(await drill.vote()) as number[];
  expect(counts).toEqual([3, 3, 2, 2]);
  drill.cut();
  const { version } = await drill.act({ act: "lock", locked: true });
  await drill.follow();
  for (const seen of versions()) expect(seen.at(-1)).toBe(version);
  await drill.end();
});
