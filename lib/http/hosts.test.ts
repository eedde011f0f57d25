import { describe, expect, it, vi } from "vitest";
import { cookieScheme } from "./cookies";
import { checkHost, checkSameOrigin, isKnownHost, isTls } from "./hosts";

// Read once, when the module is loaded.
vi.hoisted(() => {
  vi.stubEnv("PUBLIC_ORIGIN", "https://lab.example");
  vi.stubEnv("LAN_HOSTS", "192.168.1.5:3000,10.0.0.7:3000");
});

function request(headers: Record<string, string>) {
  return new Request("http://internal/", { method: "POST", headers });
}

/** The problem that a check raises, or `passes`. */
function verdict(check: (request: Request) => void, sent: Request): string {
  try {
    check(sent);
    return "passes";
  } catch (error) {
    return (error as { id: string }).id;
  }
}

const OURS = [
  "localhost",
  "localhost:3000",
  "LocalHost:3000",
  "127.0.0.1:3000",
  "[::1]",
  "[::1]:3000",
  "192.168.1.5:3000",
  "10.0.0.7:3000",
  "lab.example",
  "LAB.example",
];

const NOT_OURS = [
  "",
  "evil.example",
  "localhost.evil.example",
  "evil.example:3000",
  "notlocalhost",
  "localhost.",
  "localhost:",
  "localhost:80x",
  "localhost:3000,evil.example",
  "evil.example localhost",
  "user@localhost",
  "127.0.0.1.nip.io:3000",
  "127.0.0.1.evil.example",
  "127.0.0.2:3000",
  "127.1",
  "2130706433",
  "0.0.0.0:3000",
  "0x7f.1",
  "::1",
  "[::1].evil.example",
  "[::ffff:127.0.0.1]:3000",
  "192.168.1.5",
  "192.168.1.5:3001",
  "192.168.1.50:3000",
  "sub.lab.example",
  "lab.example.evil.example",
  "lab.example:8443",
];

describe("names this server is reached by", () => {
  it.each(OURS)("%j is ours", (host) => {
    expect(verdict(checkHost, request({ host }))).toBe("passes");
  });

  it.each(NOT_OURS)("%j is not", (host) => {
    expect(verdict(checkHost, request({ host }))).toBe("unknown-host");
    expect(isKnownHost(host)).toBe(false);
  });

  it("no name at all is not", () => {
    expect(verdict(checkHost, request({}))).toBe("unknown-host");
  });

  it("only the public origin speaks TLS", () => {
    expect(isTls("lab.example")).toBe(true);
    for (const host of ["localhost:3000", "192.168.1.5:3000", "evil.example"]) {
      expect(isTls(host)).toBe(false);
    }
  });

  it.each([
    ["lab.example", "host-prefix"],
    ["localhost:3000", "host-prefix"],
    ["192.168.1.5:3000", "plain"],
  ])("%s keeps cookies of the scheme %s", (host, scheme) => {
    expect(cookieScheme(request({ host }))).toBe(scheme);
  });
});

describe("who asks for a change", () => {
  const host = "localhost:3000";
  const origin = `http://${host}`;

  it.each([
    ["nothing of itself: no browser", {}],
    ["same-origin", { "sec-fetch-site": "same-origin" }],
    ["our origin", { origin }],
    ["our origin in capitals", { origin: "http://LOCALHOST:3000" }],
    ["same-origin and our origin", { "sec-fetch-site": "same-origin", origin }],
  ])("passes when it says %s", (_, said) => {
    const sent = request({ host, ...said });
    expect(verdict(checkSameOrigin, sent)).toBe("passes");
  });

  it.each([
    ["cross-site", { "sec-fetch-site": "cross-site" }],
    ["same-site: a sibling of ours", { "sec-fetch-site": "same-site" }],
    ["none: typed by hand, which no form is", { "sec-fetch-site": "none" }],
    ["an unheard-of site", { "sec-fetch-site": "same-origin2" }],
    ["an empty site", { "sec-fetch-site": "" }],
    ["cross-site, and our origin", { "sec-fetch-site": "cross-site", origin }],
    ["another origin", { origin: "https://evil.example" }],
    ["another port", { origin: "http://localhost:3001" }],
    ["another name of ours", { origin: "http://127.0.0.1:3000" }],
    ["our name inside another", { origin: "http://localhost:3000.evil.com" }],
    ["our name as a user", { origin: "http://localhost:3000@evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["an empty origin", { origin: "" }],
    ["no URL", { origin: "localhost:3000" }],
  ])("is refused when it says %s", (_, said) => {
    const sent = request({ host, ...said });
    expect(verdict(checkSameOrigin, sent)).toBe("cross-site");
  });
});
