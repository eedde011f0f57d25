import { describe, expect, it } from "vitest";
import { capabilitiesOf } from "./capabilities";
import {
  cookieBytesWith,
  cookieName,
  cookieNames,
  cookieScheme,
  isProbed,
  probeCookies,
  readCookie,
  refreshPath,
  setCookie,
  wireSizes,
} from "./cookies";
import { ask } from "./fixtures";

const PHONE = { host: "192.168.1.5:3000" };
const PATH = refreshPath("abcdefghijkm");

describe("the table of names", () => {
  it.each([
    ["host-prefix", "redis-session", "/", "__Host-redis-session"],
    ["plain", "redis-session", "/", "redis-session"],
    ["host-prefix", "refresh-token", PATH, "__Secure-refresh-token"],
    ["plain", "refresh-token", PATH, "refresh-token"],
  ] as const)("%s: %s at %s is sent as %s", (scheme, name, path, sent) => {
    expect(cookieName(scheme, name, path)).toBe(sent);
  });

  it("has one name for each strategy, lane and purpose", () => {
    const { owner, credential, refresh } = cookieNames;
    const names = [
      owner,
      credential("redis-session", "a"),
      credential("redis-session", "b"),
      credential("jwt-refresh", "a"),
      credential("jwt-refresh", "b"),
      refresh("a"),
      refresh("b"),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a Set-Cookie", () => {
  it("keeps every promise of its prefix", () => {
    const strict = { maxAge: 60, sameSite: "strict" } as const;
    expect(setCookie("host-prefix", "lab", "v", strict)).toBe(
      "__Host-lab=v; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Strict",
    );
    const narrow = { ...strict, path: PATH };
    expect(setCookie("host-prefix", "refresh-token", "v", narrow)).toBe(
      `__Secure-refresh-token=v; Max-Age=60; Path=${PATH}; HttpOnly; Secure; SameSite=Strict`,
    );
  });

  it("promises nothing that plain http cannot keep", () => {
    const lax = { maxAge: 60, sameSite: "lax" } as const;
    expect(setCookie("plain", "lab", "v", lax)).toBe(
      "lab=v; Max-Age=60; Path=/; HttpOnly; SameSite=Lax",
    );
  });

  it("deletes by the same name and path", () => {
    const gone = { maxAge: 0, sameSite: "lax" } as const;
    expect(setCookie("host-prefix", "lab", "", gone)).toBe(
      "__Host-lab=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax",
    );
  });

  it("carries a seal as it is: no character is encoded", () => {
    const seal = "Fe26.2*1*ab-_*c*d*123*e*f~2";
    const text = setCookie("plain", "sealed-cookie", seal, { maxAge: 60 });
    expect(text).toContain(`sealed-cookie=${seal};`);
    const cookie = `__Host-sealed-cookie=${seal}`;
    expect(readCookie(ask({ cookie }), "sealed-cookie")).toBe(seal);
  });
});

describe("which scheme a browser can keep", () => {
  const both = "probe=1; __Host-probe=1";

  it.each([
    ["localhost, unknown yet", {}, "host-prefix", false],
    ["localhost, keeps both", { cookie: both }, "host-prefix", true],
    ["localhost, drops Secure", { cookie: "probe=1" }, "plain", true],
    ["a phone over http", PHONE, "plain", false],
    ["a phone, with both", { ...PHONE, cookie: both }, "plain", true],
  ])("%s", (_, headers, cookies, probed) => {
    const request = ask(headers);
    expect(cookieScheme(request)).toBe(cookies);
    expect(isProbed(request)).toBe(probed);
    expect(capabilitiesOf(request)).toMatchObject({ cookies, probed });
  });

  it("each case has a reason of its own", () => {
    const cases: Record<string, string>[] = [{}, { cookie: "probe=1" }, PHONE];
    const reasons = cases.map((each) => capabilitiesOf(ask(each)).reason);
    expect(new Set(reasons).size).toBe(3);
  });

  it("two probes find out, and leave soon", () => {
    const [strict = "", plain = "", ...more] = probeCookies();
    expect(more).toEqual([]);
    expect(strict).toMatch(/^__Host-probe=1; Max-Age=600; .*Secure/);
    expect(plain).toMatch(/^probe=1; Max-Age=600; /);
    expect(plain).not.toContain("Secure");
  });

  it("a cookie under the other scheme's name is not read", () => {
    const cookie = "lab=planted";
    expect(readCookie(ask({ cookie }), "lab")).toBeUndefined();
    expect(readCookie(ask({ ...PHONE, cookie }), "lab")).toBe("planted");
  });

  it.each(["__proto__", "toString", "constructor"])(
    "no cookie is found under %s",
    (name) => {
      expect(readCookie(ask(PHONE), name)).toBeUndefined();
    },
  );
});

describe("bytes on the wire", () => {
  it("are those that the fact sheet names", () => {
    const id = "x".repeat(43);
    expect(wireSizes("__Host-sid", id, "").cookieLine).toBe(64);
    const token = "x".repeat(143);
    const { authorizationLine, cookieLine } = wireSizes("token", token, "");
    expect(authorizationLine).toBe(167);
    expect(cookieLine).toBe(159);
    const long = wireSizes("token", "x".repeat(800), "");
    expect(long.authorizationLine).toBe(824);
  });

  it("count the whole Set-Cookie line, its end included", () => {
    const { setCookieLine } = wireSizes("a", "b", "a=b; Path=/");
    expect(setCookieLine).toBe("Set-Cookie: a=b; Path=/\r\n".length);
  });

  it("of a header with one cookie more, or with one replaced", () => {
    const request = ask({ cookie: "a=1; b=22" });
    expect(cookieBytesWith(request, "c", "333")).toBe(
      "a=1; b=22; c=333".length,
    );
    expect(cookieBytesWith(request, "b", "1")).toBe("a=1; b=1".length);
    expect(cookieBytesWith(ask(), "c", "é")).toBe(4);
  });
});
