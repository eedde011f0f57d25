import { describe, expect, it } from "vitest";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { redisSession } from "@/lib/strategies/redis-session";
import { sealedCookie } from "@/lib/strategies/sealed-cookie";
import {
  laneOf,
  presentedCredential,
  presentedLogin,
  strategyOf,
} from "./credential";
import { ask, placeOf } from "./fixtures";
import { HttpProblem } from "./problem";

const BEARER = "Authorization: Bearer";

function fromHeader(authorization: string) {
  return presentedCredential(ask({ authorization }), sealedCookie, "a");
}

describe("Authorization", () => {
  it.each([
    ["Bearer abc", "abc"],
    ["bearer abc", "abc"],
    ["BEARER abc", "abc"],
    ["Bearer a.b-c_d", "a.b-c_d"],
    ["Bearer Fe26.2*1*a*b*c*1*d*e~2", "Fe26.2*1*a*b*c*1*d*e~2"],
    ["Bearer !#$%&'()*+-./:;<=>?@[]^_`{|}~", "!#$%&'()*+-./:;<=>?@[]^_`{|}~"],
    ["  Bearer abc  ", "abc"],
  ])("%j presents %j", (header, value) => {
    expect(fromHeader(header)).toEqual({ value, from: BEARER });
  });

  it.each([
    "Bearer",
    "Bearer ",
    "Bearer  abc",
    "Bearer\tabc",
    "Bearer abc def",
    "Bearer abc,def",
    "Bearer abc, Bearer def",
    "Bearer abcé",
    "Bearer abc\u00a0",
  ])("%j presents nothing readable, and no cookie steps in", (header) => {
    const cookie = "__Host-sealed-cookie=genuine";
    const request = ask({ authorization: header, cookie });
    expect(presentedCredential(request, sealedCookie, "a")).toEqual({
      value: "",
      from: BEARER,
    });
  });

  it.each(["", "Basic YTpi", "XBearer abc", "Bearerabc", "DPoP abc", "abc"])(
    "%j is another scheme: it presents nothing, and no cookie steps in",
    (header) => {
      const cookie = "__Host-sealed-cookie=genuine";
      const request = ask({ authorization: header, cookie });
      expect(presentedCredential(request, sealedCookie, "a")).toBeUndefined();
    },
  );

  it("wins over the cookie", () => {
    const cookie = "__Host-redis-session=cookie";
    const request = ask({ authorization: "Bearer header", cookie });
    const presented = presentedCredential(request, redisSession, "a");
    expect(presented?.value).toBe("header");
  });
});

describe("the cookie", () => {
  const cookie = "__Host-redis-session=one; __Host-redis-session-b=two";

  it.each([
    ["a", "one", "cookie __Host-redis-session"],
    ["b", "two", "cookie __Host-redis-session-b"],
  ] as const)("of lane %s is presented", (lane, value, from) => {
    const presented = presentedCredential(ask({ cookie }), redisSession, lane);
    expect(presented).toEqual({ value, from });
  });

  it("of another strategy is not", () => {
    const request = ask({ cookie });
    expect(presentedCredential(request, sealedCookie, "a")).toBeUndefined();
  });

  it("of lane a is asked for, unless the query says b", () => {
    expect(laneOf(ask())).toBe("a");
    expect(laneOf(ask({}, "/api?lane=b"))).toBe("b");
    expect(() => laneOf(ask({}, "/api?lane=c"))).toThrow(HttpProblem);
    expect(() => laneOf(ask({}, "/api?lane="))).toThrow(HttpProblem);
  });
});

describe("what renews or ends a login", () => {
  const headers = {
    authorization: "Bearer access",
    cookie: "__Secure-refresh-token=kept; __Host-redis-session=session",
  };

  it("jwt-refresh: the body's token before the cookie's, never the header", () => {
    const place = placeOf(jwtRefresh, headers);
    expect(presentedLogin(place, "sent")).toEqual({
      value: "sent",
      from: "refreshToken in the body",
    });
    expect(presentedLogin(place, undefined)).toEqual({
      value: "kept",
      from: "cookie __Secure-refresh-token",
    });
    const { authorization } = headers;
    const bare = placeOf(jwtRefresh, { authorization });
    expect(presentedLogin(bare, undefined)).toBeUndefined();
    const laneB = placeOf(jwtRefresh, headers, "b");
    expect(presentedLogin(laneB, undefined)).toBeUndefined();
  });

  it("elsewhere: the credential itself, whatever the body says", () => {
    const { cookie } = headers;
    const presented = presentedLogin(placeOf(redisSession, { cookie }), "sent");
    expect(presented?.value).toBe("session");
  });
});

describe("the strategy in the path", () => {
  it("is one of the six", () => {
    const params = { strategy: "redis-session" };
    expect(strategyOf({ request: ask(), params })).toBe(redisSession);
  });

  it.each(["", "Redis-Session", "toString", "__proto__", "redis-session/"])(
    "is unknown as %j",
    (strategy) => {
      const call = { request: ask(), params: { strategy } };
      expect(() => strategyOf(call)).toThrow(HttpProblem);
    },
  );
});
