import { call } from "./call";
import { Classroom, test } from "./classroom";
import { expect, problemOf } from "./fixtures";
import { Screen } from "./screen";

const VOTE = {
  act: "open-vote",
  lesson: "03-still-logged-in",
  of: "predict",
} as const;

const ALIVE = "alive/alive";

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
