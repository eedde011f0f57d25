import { describe, expect, test } from "vitest";
import { testLab } from "@/lib/strategies/fixtures";
import { answerStop } from "./answer-stop";
import { openRunBody, type RunAnswer } from "./contract";
import { expiredLines, setCookieLine, tossedLine } from "./cookie-choice";
import { figuresOf, LAB_FIGURES } from "./figures";
import { labHostOf, originOf, requireLabReach } from "./hosts";
import { labRoute } from "./lab-route";
import { browserOf, readLastRun } from "./last-run";
import { openRun, readRun } from "./runs";
import { cookiesIn } from "./seen";
import { STANDARD_CHOICES } from "./standard-set";
import { wayOf } from "./stops";

const { redis } = await testLab();

const [mine] = STANDARD_CHOICES.filter(({ id }) => id === "sess");
if (mine === undefined) throw new Error("the article's cookie is gone");

const asked = openRunBody.parse({ cookies: STANDARD_CHOICES, waitSec: 1 });

const BRANDS = '"Not;A=Brand";v="8", "Chromium";v="150"';

interface Sent {
  host?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const { GET } = labRoute((call) => answerStop(redis, call));

/** Asks for one page of a run's window, as a browser or as anybody. */
function visit(
  run: string,
  stop: string,
  { host = "app", method, headers, body }: Sent = {},
) {
  const name = host.includes(".") ? host : `${host}.localhost:3000`;
  const request = new Request("http://internal/", {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: { host: name, ...headers },
    body,
  });
  return GET(request, { params: Promise.resolve({ run, stop }) });
}

function requestTo(host: string) {
  return new Request("http://internal/", { headers: { host } });
}

describe("the three names", () => {
  test.each([
    ["app.localhost", "app"],
    ["evil.localhost:3000", "evil"],
    ["SUB.app.localhost:3000", "sub"],
  ])("%s is the lab's %s", (host, name) => {
    expect(labHostOf(requestTo(host))).toBe(name);
  });

  test.each([
    ...["", "localhost", "localhost:3000", "127.0.0.1:3000", "app.localhost."],
    ...["xapp.localhost", "sub.evil.localhost", "app.localhost.evil.example"],
    ...["app.localhost:80x", "evil.example", "app.localhost@evil.example"],
  ])("%j is not", (host) => {
    expect(() => labHostOf(requestTo(host))).toThrow(/The cookie lab is at/);
  });

  test("they are on the port that the reader came by", () => {
    const request = requestTo("127.0.0.1:4000");
    expect(originOf(request, "evil")).toBe("http://evil.localhost:4000");
    expect(originOf(requestTo("localhost"), "sub")).toBe(
      "http://sub.app.localhost",
    );
  });

  test("a page that another machine has opened is told why not", () => {
    expect(() => requireLabReach(requestTo("192.168.1.5:3000"))).toThrow(
      /opened as 192\.168\.1\.5:3000/,
    );
    expect(() => requireLabReach(requestTo("localhost:3000"))).not.toThrow();
  });
});

describe("what is set", () => {
  test("the article's cookie, as it prints it", () => {
    expect(setCookieLine(mine)).toBe(
      "__Host-sess=victim; Max-Age=600; Path=/; HttpOnly; Secure; SameSite=Strict",
    );
  });

  test("the sibling does its best, and all of it is deleted", () => {
    expect(tossedLine(mine)).toBe(
      "__Host-sess=ATTACKER; Max-Age=600; Domain=app.localhost; Path=/api/cookie-lab; HttpOnly; Secure; SameSite=Strict",
    );
    const lines = expiredLines(mine);
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/=; Max-Age=0; .*Secure/);
  });
});

test("values keep the order of the header, and strangers are left out", () => {
  const header = "lab=secret; __Host-sess=ATTACKER; x; __Host-sess=victim";
  expect(cookiesIn(header, { cookies: [mine] })).toEqual({
    sess: ["ATTACKER", "victim"],
  });
  const many = Array(50)
    .fill(`__Host-sess=${"a".repeat(500)}`)
    .join("; ");
  const { sess } = cookiesIn(many, { cookies: [mine] });
  expect(sess).toEqual(Array(4).fill("a".repeat(16)));
});

describe("a run", () => {
  test("is noted page by page, and ends by itself", async () => {
    const run = await openRun(redis, asked);
    const before = await redis.ttl(`measure:cookie-lab:${run}`);
    expect(before).toBeGreaterThan(0);
    expect(await readRun(redis, run)).toMatchObject({ at: null, seen: {} });

    const login = await visit(run, "login");
    const set = login.headers.getSetCookie();
    expect(set.slice(-STANDARD_CHOICES.length)).toEqual(
      STANDARD_CHOICES.map(setCookieLine),
    );
    const policy = login.headers.get("content-security-policy");
    expect(policy).toContain("form-action http://app.localhost:3000");
    expect(policy).toMatch(/^default-src 'none'/);

    // Twice: what is noted again takes the place of what was noted.
    const cookie = "__Host-sess=victim; lab=of-the-product";
    const forged = { "sec-fetch-site": "same-site", cookie };
    await visit(run, "sibling", { headers: forged, body: "token=a-guess" });
    const body = "token=a-guess";
    const page = await visit(run, "sibling", { headers: forged, body });
    expect(await page.text()).not.toContain("of-the-product");
    const answer = (await readRun(redis, run)) as RunAnswer;
    expect(answer.at).toBe("sibling");
    expect(answer.seen.sibling).toMatchObject({
      site: "same-site",
      cookies: { sess: ["victim"], lax: [] },
      verdicts: { secFetchSite: false, origin: null, token: false },
    });
    expect(JSON.stringify(answer)).not.toContain("of-the-product");
    expect(figuresOf(answer)).toBeNull();
    const whole = figuresOf({ ...answer, at: "end" });
    expect(Object.keys(whole ?? {})).toEqual([...LAB_FIGURES]);

    for (const { id, host, post } of wayOf(asked)) {
      const method = post ? "POST" : "GET";
      const body = post ? "token=a-guess" : undefined;
      expect(
        (await visit(run, id, { host: nameOf(host), method, body })).status,
      ).toBe(200);
    }
    // The plan, the place, and what nine trials and two waiting ones noted.
    expect(await redis.hlen(`measure:cookie-lab:${run}`)).toBeLessThan(14);
    expect(await redis.ttl(`measure:cookie-lab:${run}`)).toBeGreaterThan(0);
  });

  test("only the app's own page knows the token of its form", async () => {
    const run = await openRun(redis, asked);
    const tokenIn = async (stop: string, host: string) => {
      const body = stop === "sibling" ? "" : undefined;
      const page = await (await visit(run, stop, { host, body })).text();
      return /name="token" value="([^"]+)"/.exec(page)?.[1];
    };
    expect(await tokenIn("trap", "evil")).toBe("a-guess");
    expect(await tokenIn("neighbour", "sub.app.localhost:3000")).toBe(
      "a-guess",
    );
    const token = await tokenIn("sibling", "app");
    expect(token).toMatch(/^[\w-]{22}$/);
    const headers = {
      "sec-fetch-site": "same-origin",
      origin: "http://app.localhost:3000",
    };
    await visit(run, "own", { headers, body: `token=${token}` });
    expect((await readRun(redis, run))?.seen.own?.verdicts).toEqual({
      secFetchSite: true,
      origin: true,
      token: true,
    });
  });

  test.each([
    ["a run that never was", "A".repeat(22), "login", {}, 404],
    ["a run id that is none", "../../x", "login", {}, 404],
    ["a page that is not there", undefined, "nowhere", {}, 404],
    [
      "a page by another of the names",
      undefined,
      "login",
      { host: "evil" },
      421,
    ],
    ["the product's name", undefined, "login", { host: "127.0.0.1:3000" }, 421],
    ["a form where a link leads", undefined, "link", { body: "" }, 405],
    ["a link where a form leads", undefined, "post", {}, 405],
    ["DELETE", undefined, "login", { method: "DELETE" }, 405],
    ["a huge form", undefined, "post", { body: "a".repeat(70_000) }, 413],
  ] as const)("refuses %s", async (_, known, stop, sent, status) => {
    const run = known ?? (await openRun(redis, asked));
    const response = await visit(run, stop, sent);
    expect(response.status).toBe(status);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    if (known !== undefined) {
      expect(await redis.exists(`measure:cookie-lab:${known}`)).toBe(0);
    }
  });
});

describe("the last whole run", () => {
  test("is kept for those who cannot run it, and no part of one is", async () => {
    await redis.del("measured:cookie-lab");
    const part = await openRun(redis, { ...asked, cookies: [mine] });
    await visit(part, "flooded");
    await visit(part, "end");
    expect(await readLastRun(redis)).toBeUndefined();
    const whole = await openRun(redis, asked);
    await visit(whole, "end");
    expect(await readLastRun(redis)).toBeUndefined();
    await visit(whole, "flooded");
    await visit(whole, "end", { headers: { "sec-ch-ua": BRANDS } });
    const last = await readLastRun(redis);
    expect(last).toMatchObject({ at: "end", browser: "Chromium 150" });
    expect(await redis.ttl("measured:cookie-lab")).toBeGreaterThan(0);
  });

  test.each([
    ["Mozilla/5.0 (X11; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox 143"],
    ["AppleWebKit/605.1 (KHTML) Version/26.0 Safari/605.1", "Safari 26"],
    ["<script>", "a browser"],
  ])("%s is %s", (agent, name) => {
    const headers = { "user-agent": agent };
    expect(browserOf(new Request("http://internal/", { headers }))).toBe(name);
  });
});

test("a window whose run is over is told so, in a page", async () => {
  const headers = { accept: "text/html,*/*;q=0.8" };
  const page = await visit("A".repeat(22), "kept", { headers });
  expect(page.status).toBe(404);
  expect(await page.text()).toContain("You can close this window.");
});

test.each([
  ["no cookie", { cookies: [] }],
  ["too many", { cookies: Array(13).fill(mine) }],
  ["one id twice", { cookies: [mine, mine] }],
  ["an id that breaks out", { cookies: [{ ...mine, id: "a=b;" }] }],
  ["a prefix of its own", { cookies: [{ ...mine, prefix: "x" }] }],
  ["a path of its own", { cookies: [{ ...mine, path: "/; Domain=x" }] }],
  ["an hour of waiting", { cookies: [mine], waitSec: 3_600 }],
  ["an unknown field", { cookies: [mine], url: "x" }],
])("a run is not opened with %s", (_, body) => {
  expect(openRunBody.safeParse(body).success).toBe(false);
});

function nameOf(host: string) {
  return host === "sub" ? "sub.app.localhost:3000" : host;
}
