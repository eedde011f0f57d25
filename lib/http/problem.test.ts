import { afterEach, describe, expect, it, vi } from "vitest";
import {
  NoRoom,
  QuotaExceeded,
  UnknownCredential,
  UnknownRealm,
  UnknownUser,
} from "@/lib/realms/realm";
import {
  REFUSAL_TITLES,
  type RefusalId,
  refuse,
} from "@/lib/strategies/refusal";
import { NO_TRACE } from "@/lib/trace/steps";
import {
  errorResponse,
  HttpProblem,
  listProblems,
  refusalResponse,
} from "./problem";

afterEach(() => void vi.restoreAllMocks());

async function read(response: Response) {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const problem = await response.json();
  expect(problem.status).toBe(response.status);
  expect(problem.type).toBe(`/api#${problem.refusal}`);
  return problem;
}

describe("the table of problems", () => {
  it("gives each a status that fits, and a title of its own", () => {
    const problems = listProblems();
    for (const { id, status, title } of problems) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(title).toMatch(/^[A-Z].{8,}[^.]$/);
    }
    const unique = (values: string[]) => new Set(values).size;
    expect(unique(problems.map(({ id }) => id))).toBe(problems.length);
    expect(unique(problems.map(({ title }) => title))).toBe(problems.length);
  });

  it("calls nothing but our own failures 5xx", () => {
    const ours = listProblems().filter(({ status }) => status >= 500);
    expect(ours.map(({ id }) => id)).toEqual([
      "internal-error",
      "redis-unavailable",
    ]);
  });
});

describe.each(Object.keys(REFUSAL_TITLES) as RefusalId[])(
  "the refusal %s",
  (refusal) => {
    it("is a 401 with a challenge (RFC 6750 § 3)", async () => {
      const response = refusalResponse(refuse(refusal, "Why."), NO_TRACE);
      const problem = await read(response);
      const title = REFUSAL_TITLES[refusal];
      const expected = { refusal, status: 401, title, detail: "Why." };
      expect(problem).toMatchObject({ ...expected, trace: NO_TRACE });
      // Whoever sent nothing is told how, not that something was wrong.
      const error =
        refusal === "missing-credential"
          ? ""
          : `, error="invalid_token", error_description="${refusal}"`;
      expect(response.headers.get("www-authenticate")).toBe(
        `Bearer realm="still-logged-in"${error}`,
      );
    });
  },
);

describe("what is thrown", () => {
  it.each([
    [new UnknownRealm(), 404, "unknown-realm", "id", null],
    [new UnknownUser("eve"), 404, "unknown-user", "user", null],
    [new UnknownCredential(), 404, "unknown-credential", "credentialId", null],
    [new QuotaExceeded("too many"), 429, "quota-exceeded", undefined, "60"],
    [new NoRoom("Full."), 429, "too-many-realms", undefined, "60"],
  ])("by a realm becomes its problem: %s", async (error, ...expected) => {
    const [status, refusal, field, retryAfter] = expected;
    const response = errorResponse(error);
    const problem = await read(response);
    expect(problem).toMatchObject({ status, refusal, detail: error.message });
    expect(problem.field).toBe(field);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
  });

  it("by a route keeps its field and its headers", async () => {
    const extras = { field: "user", headers: { allow: "GET" } };
    const thrown = new HttpProblem("wrong-method", "It takes GET.", extras);
    const response = errorResponse(thrown);
    expect(await read(response)).toMatchObject({ status: 405, field: "user" });
    expect(response.headers.get("allow")).toBe("GET");
  });

  it.each([
    "Stream isn't writeable and enableOfflineQueue options is false",
    "Connection is closed.",
    "Command timed out",
    "connect ECONNREFUSED 127.0.0.1:6379",
    "LOADING Redis is loading the dataset in memory",
    "OOM command not allowed when used memory > 'maxmemory'.",
    "READONLY You can't write against a read only replica.",
    "MISCONF Redis is configured to save RDB snapshots",
  ])("by a Redis that cannot serve is a 503: %s", async (message) => {
    const response = errorResponse(new Error(message));
    expect(await read(response)).toMatchObject({
      status: 503,
      refusal: "redis-unavailable",
    });
    expect(response.headers.get("retry-after")).toBe("1");
  });

  it.each([
    new TypeError("secret is not a function"),
    new Error("ERR wrong number of arguments for secret"),
    "secret",
    undefined,
    null,
    { problem: "unknown-realm", message: "secret" },
  ])("by a bug is a 500 that tells nothing and is logged", async (thrown) => {
    const logged = vi.spyOn(console, "error").mockReturnValue(undefined);
    const problem = await read(errorResponse(thrown));
    expect(problem).toMatchObject({ status: 500, refusal: "internal-error" });
    expect(JSON.stringify(problem)).not.toContain("secret");
    expect(logged).toHaveBeenCalledWith(thrown);
  });
});
