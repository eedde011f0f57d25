import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { Exchange } from "@/lib/http/exchange-contract";
import { curlOf, headBytes, quoted } from "./curl";
import type { LogEntry } from "./exchange-log";

const run = promisify(execFile);

const entry: LogEntry = {
  id: 1,
  by: "browser a",
  method: "GET",
  path: "/api/realms/r/auth/redis-session/me?lane=b",
  status: 200,
  firstAtMs: 0,
  lastAtMs: 0,
  times: 1,
};

const exchange: Exchange = {
  request: {
    method: "GET",
    target: entry.path,
    headers: [
      ["accept", "*/*"],
      [
        "cookie",
        "__Host-lab=(hidden); probe=1; __Host-redis-session=xyz; __Host-redis-session-b=abc",
      ],
      ["prefer", "exchange"],
      ["sec-fetch-site", "same-origin"],
      ["user-agent", "Mozilla/5.0"],
    ],
  },
  response: { status: 200, headers: [["content-type", "application/json"]] },
};

test("a browser's question keeps its credential and nothing else", () => {
  expect(curlOf(entry, exchange, "http://localhost:3000")).toBe(
    "curl -i 'http://localhost:3000/api/realms/r/auth/redis-session/me?lane=b' \\\n" +
      "  -H 'cookie: __Host-redis-session-b=abc'",
  );
});

test("a body goes along as it was", () => {
  const renewal = { ...entry, method: "POST", body: { note: "it's" } };
  const request = { ...exchange.request, method: "POST" };
  const curl = curlOf(renewal, { ...exchange, request }, "http://h");
  expect(curl).toContain("-X POST");
  expect(curl).toContain(`--data-raw '{"note":"it'\\''s"}'`);
});

test("a refresh is asked for by the refresh token's cookie", () => {
  const path = "/api/realms/r/auth/jwt-refresh/renew";
  const renewal = { ...entry, method: "POST", path, body: { lane: "a" } };
  const cookies = "__Secure-refresh-token=r; __Host-jwt-refresh=t";
  const headers: [string, string][] = [["cookie", cookies]];
  const request = { method: "POST", target: path, headers };
  const curl = curlOf(renewal, { ...exchange, request }, "http://h");
  expect(curl).toContain("cookie: __Secure-refresh-token=r'");
});

test("the owner's calls cannot be copied", () => {
  expect(curlOf({ ...entry, by: "owner" }, exchange, "http://h")).toBeNull();
});

describe("a quoted word reaches the program as it was", () => {
  test.each(["plain", "it's", 'a "b" $HOME `id` \\', "a\nb", "*?[x]!"])(
    "%j",
    async (text) => {
      const { stdout } = await run("sh", ["-c", `printf %s ${quoted(text)}`]);
      expect(stdout).toBe(text);
    },
  );
});

test("a head is counted with its line ends and the empty line", () => {
  expect(headBytes("GET / HTTP/1.1", [["a", "b"]])).toBe(14 + 2 + 4 + 2 + 2);
});
