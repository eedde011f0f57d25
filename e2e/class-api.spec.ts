import { call } from "./call";
import { Classroom, Student } from "./classroom";
import { test as base, expect, problemOf } from "./fixtures";
import { Screen } from "./screen";

const VOTE = {
  act: "open-vote",
  lesson: "03-still-logged-in",
  of: "predict",
} as const;

const ALIVE = "alive/alive";

const test = base.extend<{ room: Classroom }>({
  room: async ({ baseUrl }, use) => {
    const room = await Classroom.open(baseUrl);
    await use(room);
    await room.end();
  },
});

/** Everything that takes the desk's proof: method, path, body. */
const DESK_ONLY: [string, string, object?][] = [
  ["DELETE", ""],
  ["POST", "/acts", { act: "log-out" }],
  ["POST", "/acts", { act: "remove", seat: "s1" }],
  ["POST", "/desk-link", { handOver: true }],
  ["GET", "/stolen"],
  ["GET", "/results"],
];

test("only the desk acts as the desk", async ({ room, baseUrl }) => {
  const other = await Classroom.open(baseUrl);
  const ann = await room.join();
  const [, secret] = other.cookie.split(".");
  const people = {
    nobody: "",
    "a student": ann.cookie,
    "another class's desk": other.cookie,
    "another desk's secret under this class": `__Host-desk=${room.realmId}.${secret}`,
    "no secret": `__Host-desk=${room.realmId}.`,
    "a seat's secret as the desk's": ann.cookie.replace("seat=", "desk="),
  };
  const { version } = await room.act({ act: "no-slide" });
  for (const [who, cookie] of Object.entries(people)) {
    for (const [method, path, body] of DESK_ONLY) {
      const options = { method, headers: { cookie }, body };
      const answer = await call(room.url + path, options);
      expect(problemOf(answer, 403).refusal, who).toBe("not-desk");
    }
    // The class's realm is no way around its desk.
    const realm = `${baseUrl}/api/realms/${room.realmId}`;
    for (const path of ["", "/events"]) {
      const answer = await call(realm + path, { headers: { cookie } });
      expect(problemOf(answer, 403).refusal, who).toBe("not-owner");
    }
  }
  expect((await room.act({ act: "no-slide" })).version).toBe(version + 1);
  expect(await ann.check()).toBe(ALIVE);
  await other.end();
});

test("a student acts for herself alone", async ({ room, baseUrl }) => {
  const [ann, ben] = [await room.join("Ann"), await room.join("Ben")];
  const other = await Classroom.open(baseUrl);
  const zoe = await other.join();
  const forged = {
    "no seat": ann.cookie.replace(ann.seatCookie, ""),
    "another's seat, her own secret": ann.cookie.replace(".s1.", ".s2."),
    "a seat of another class": zoe.cookie,
    "that seat under this class": zoe.cookie.replace(
      other.realmId,
      room.realmId,
    ),
  };
  const vote = (await room.act(VOTE)).vote?.id ?? 0;
  for (const [who, cookie] of Object.entries(forged)) {
    for (const path of ["/confirm", "/login", "/vote", "/stolen"]) {
      const body = path === "/vote" ? { vote, option: "token" } : {};
      const options = { method: "POST", headers: { cookie }, body };
      const answer = await call(room.url + path, options);
      expect(problemOf(answer, 403).refusal, who).toBe("not-seated");
    }
  }
  // Ben's logins in Ann's browser are no logins of Ann.
  ann.inBrowserOf(ben);
  expect(await ann.check()).toBe("dead/dead");
  expect(await ben.check()).toBe(ALIVE);
  // Nobody hands over copies who was not asked to.
  await room.act({ act: "steal", seat: ann.seat });
  problemOf(await ben.ask("/stolen", {}), 403);
  await other.end();
});

test("no stream carries a credential, and each tells its own only", async ({
  room,
}) => {
  const [ann, ben] = [await room.join("Ann"), await room.join("Ben")];
  const screens = {
    ann: await ann.follow(),
    ben: await ben.follow(),
    viewer: await Screen.of(room.url),
    desk: await room.follow(),
  };
  const told = [ann, ben].flatMap(({ secrets }) => secrets);
  await ann.check();
  const { vote } = await room.act(VOTE);
  await ben.vote(vote?.id ?? 0, "token");
  await ann.ask("/login", {});
  told.push(...ann.secrets);
  await room.act({ act: "steal", seat: "s1" });
  expect((await ann.ask("/stolen", {})).status).toBe(204);
  const stolen = await room.asDesk("/stolen");
  expect(stolen.as<{ stolen: object }>().stolen).toMatchObject({
    seat: "s1",
    fingerprints: { a: expect.stringMatching(/^\S{12}$/) },
    lamps: { a: { life: "alive" }, b: { life: "alive" } },
  });
  await room.act({ act: "log-out" });
  await Promise.all([ann.check(), ben.check()]);

  await expect
    .poll(() => screens.desk.seats.get("s2")?.lamps.b?.life)
    .toBe("dead");
  for (const [who, { text }] of Object.entries(screens)) {
    for (const secret of told) expect(text, who).not.toContain(secret);
    // Nor anything that looks like a token, a hash of a seat, or a seal.
    expect(text, who).not.toMatch(/eyJ[\w-]{10}|proof|Fe26/);
  }
  for (const secret of told) expect(stolen.text).not.toContain(secret);
  expect(new Set(screens.viewer.events)).toEqual(new Set(["room"]));
  expect(new Set(screens.ann.events)).toEqual(new Set(["room", "you"]));
  expect(screens.ann.text).not.toContain("Ben");
  expect(screens.ben.text).not.toContain("Ann");
  // What she voted is hers; the desk hears that she did.
  expect(screens.desk.seats.get("s2")?.voted).toBe(vote?.id);
  expect(screens.desk.text).not.toContain('"option":');
  for (const screen of Object.values(screens)) screen.close();
});

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

test("other sites and other names do nothing here", async ({ room }) => {
  const ann = await room.join();
  const cookie = `${room.cookie}; ${ann.cookie}`;
  const foreign: Record<string, string>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site", origin: room.baseUrl },
  ];
  const paths = ["acts", "confirm", "desk", "desk-link", "join", "login"];
  for (const path of [...paths, "stolen", "vote"]) {
    for (const headers of foreign) {
      const options = { method: "POST", headers: { cookie, ...headers } };
      const answer = await call(`${room.url}/${path}`, {
        ...options,
        body: {},
      });
      expect(problemOf(answer, 403).refusal).toBe("cross-site");
    }
  }
  for (const path of ["", "/events", "/results", "/stolen"]) {
    const headers = { cookie, host: "class.evil.example" };
    const answer = await call(room.url + path, { headers });
    expect(problemOf(answer, 421).refusal).toBe("unknown-host");
  }
  expect(await ann.check()).toBe(ALIVE);
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
  expect(head).toMatch(/^"seat","nickname","03-still-logged-in: Alice/);
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
  for (const [typed, shown] of NICKNAMES) {
    const answer = await room.tryJoin(typed);
    if (shown === undefined) {
      expect(problemOf(answer, 400).field).toBe("nickname");
    } else {
      const { nickname, seat } = new Student(room.url, answer);
      expect(nickname).toBe(shown);
      await expect.poll(() => desk.seats.get(seat)?.nickname).toBe(shown);
    }
  }
  expect(desk.isOver).toBe(false);
  expect((await room.asDesk("/results")).text).not.toMatch(/"[=+@-]/);
  desk.close();
});

test("a link brings the desk once, or hands it over", async ({ room }) => {
  const linkOf = async (handOver: boolean) => {
    const options = { method: "POST", body: { handOver } };
    const answer = await room.asDesk("/desk-link", options);
    return answer.as<{ key: string }>().key;
  };
  const take = (key: string) =>
    call(`${room.url}/desk`, { method: "POST", body: { key } });
  const acts = (cookie: string) =>
    call(`${room.url}/acts`, {
      method: "POST",
      headers: { cookie },
      body: { act: "no-slide" },
    });
  const key = await linkOf(false);
  const taken = await Promise.all([take(key), take(key), take(key)]);
  expect(taken.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
  const second = taken.find(({ status }) => status === 200)?.setCookies[0];
  expect((await acts(second?.split(";")[0] ?? "")).status).toBe(200);
  expect((await acts(room.cookie)).status).toBe(200);

  const over = await take(await linkOf(true));
  expect(over.setCookies[0]).toMatch(/; HttpOnly; Secure; SameSite=Strict/);
  problemOf(await acts(room.cookie), 403);
  const cookie = over.setCookies[0]?.split(";")[0] ?? "";
  expect((await acts(cookie)).status).toBe(200);
  const end = { method: "DELETE", headers: { cookie } };
  expect((await call(room.url, end)).status).toBe(204);
});

test("whoever is removed is out; nobody hears of it but the desk", async ({
  room,
}) => {
  const [ann, ben] = [await room.join("Ann"), await room.join("Ben")];
  const [hers, his] = [await ann.follow(), await ben.follow()];
  const desk = await room.follow();
  await room.act({ act: "remove", seat: ann.seat });
  await expect.poll(() => hers.isOver).toBe(true);
  expect(hers.events.at(-1)).toBe("over");
  await expect.poll(() => [...desk.seats.keys()]).toEqual(["s2"]);
  problemOf(await ann.ask("/confirm", {}), 403);
  expect(his.events).not.toContain("over");
  his.close();
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
