import { expect, test } from "vitest";
import type { RedisStep } from "@/lib/trace/steps";
import { commandsOf, withoutRealm } from "./command-list";
import { ExchangeLog, type NewEntry } from "./exchange-log";

function step(command: string, more: Partial<RedisStep> = {}): RedisStep {
  return {
    kind: "redis",
    region: "strategies/redis-session#verify",
    command,
    args: ["realm:{abc}:session:x", "EX", "60"],
    reply: "(nil)",
    ok: true,
    elapsedMs: 0.2,
    ...more,
  };
}

function asked(by: string, lastAtMs: number, steps: RedisStep[]): NewEntry {
  const trace = { steps, elapsedMs: 1, redisCommands: steps.length };
  return { by, method: "GET", path: "/me", status: 200, trace, lastAtMs };
}

test("alike questions are one entry that counts, others are not", () => {
  const log = new ExchangeLog();
  log.add(asked("browser a", 1, [step("GETEX")]));
  log.add(asked("thief 1", 2, []));
  log.add(asked("browser a", 3, [step("GETEX")]));
  log.add({ ...asked("browser a", 4, [step("GETEX")]), status: 401 });
  expect(log.list().map(({ times }) => times)).toEqual([2, 1, 1]);
});

test("an act is never taken for a repetition", () => {
  const log = new ExchangeLog();
  const act = { ...asked("owner", 1, []), method: "POST" };
  log.add(act);
  log.add(act);
  expect(log.list()).toHaveLength(2);
});

test("the log forgets the oldest", () => {
  const log = new ExchangeLog();
  for (let at = 0; at < 400; at += 1) {
    log.add({ ...asked("owner", at, []), method: "POST" });
  }
  expect(log.list()).toHaveLength(300);
  expect(log.list()[0]?.lastAtMs).toBe(100);
});

test("commands come newest first, with their request", () => {
  const log = new ExchangeLog();
  log.add(asked("browser a", 1, [step("EXISTS")]));
  log.add(asked("browser b", 2, [step("GETEX")]));
  const listed = commandsOf(log.list(), false);
  expect(listed.map(({ literal }) => literal)).toEqual([
    "GETEX …:session:x EX 60",
    "EXISTS …:session:x EX 60",
  ]);
  expect(listed[0]?.entry.by).toBe("browser b");
});

test("bookkeeping is left out unless asked for", () => {
  const log = new ExchangeLog();
  const note = step("ZADD", { bookkeeping: true });
  log.add(asked("owner", 1, [step("SET"), note]));
  expect(commandsOf(log.list(), false)).toHaveLength(1);
  expect(commandsOf(log.list(), true)).toHaveLength(2);
});

test("what a stranger may not see stays hidden", () => {
  const log = new ExchangeLog();
  log.add(asked("thief 1", 1, [step("GETEX", { args: null, reply: null })]));
  expect(commandsOf(log.list(), false)[0]).toMatchObject({
    literal: "GETEX",
    reply: null,
  });
});

test("the realm's prefix is shortened wherever it stands", () => {
  expect(withoutRealm("MGET realm:{a2}:x realm:{a2}:y")).toBe("MGET …:x …:y");
});
