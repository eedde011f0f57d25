import { AsyncLocalStorage } from "node:async_hooks";
import { tracingChannel } from "node:diagnostics_channel";
import type { CommandTraceContext } from "ioredis";
import { afterAll, describe, expect, it, vi } from "vitest";
import {
  type Performed,
  performLogin,
  performLogout,
  performRenew,
  performRevoke,
  performVerify,
} from "@/lib/realms/operations";
import { scriptName } from "@/lib/redis/script";
import { catalog } from "@/lib/strategies/catalog";
import { renewable, testLab, testRealm } from "@/lib/strategies/fixtures";
import { traced } from "./recorder";
import type { RedisStep, Step } from "./steps";

/** A command by its name and its arguments, as far as both accounts go. */
type Sent = [command: string, ...args: string[]];

// A look at whether the realm still lives belongs to no operation.
vi.useFakeTimers({ toFake: ["Date"] });

// The client's own account of what it sent, by asynchronous context.
const witnessed = new AsyncLocalStorage<Sent[]>();
const { start } = tracingChannel("ioredis:command");

function hear(message: unknown) {
  const { command, args } = message as CommandTraceContext;
  witnessed.getStore()?.push([command.toUpperCase(), ...args]);
}

start.subscribe(hear);
afterAll(() => void start.unsubscribe(hear));

const lab = await testLab();

/** Runs an operation; its trace must be what the client says it sent. */
async function witness<Outcome>(run: () => Promise<Performed<Outcome>>) {
  const sent: Sent[] = [];
  const performed = await witnessed.run(sent, run);
  const { steps } = performed.trace;
  expect(commandsOf(steps)).toEqual(sent.map(([command]) => command));
  const listed = steps.filter((step) => step.kind === "redis");
  for (const [at, step] of listed.entries()) {
    const [, ...args] = sent[at] ?? [];
    expect(step.args).toEqual(
      args.map((arg, place) => known(arg, step, place)),
    );
  }
  return performed;
}

/** The client masks values as `?`; the trace names scripts and hides keys. */
function known(arg: string, { args, script }: RedisStep, place: number) {
  const shown = args?.[place];
  if (arg === "?" || shown === "(hidden)") return shown;
  return place === 0 && script !== undefined ? `${scriptName(arg)}.lua` : arg;
}

function commandsOf(steps: Step[]): string[] {
  return steps.flatMap((step) => (step.kind === "redis" ? step.command : []));
}

const presented = (value: string) => ({ value, from: "test" });

describe.each(catalog.map((strategy) => [strategy.id, strategy] as const))(
  "the trace of %s lists what the client sent",
  (_, strategy) => {
    it("when it issues, renews, logs out and revokes", async () => {
      const { id } = await testRealm(lab);
      const login = { user: "alice" };
      const { outcome } = await witness(() =>
        performLogin(lab, id, strategy, login),
      );
      const renewed = await witness(() =>
        performRenew(lab, id, strategy, presented(renewable(outcome))),
      );
      expect(renewed.outcome.ok).toBe(true);
      await witness(() =>
        performLogout(lab, id, strategy, presented(renewable(outcome))),
      );
      await witness(() =>
        performRevoke(lab, id, strategy, { target: "everyone" }),
      );
    });

    it("when it checks, and it is as many as it promises", async () => {
      const realm = await testRealm(lab);
      const { credential } = await realm.login(strategy);
      await realm.verify(strategy, credential);
      const { trace } = await witness(() => realm.trace(strategy, credential));
      expect(trace.redisCommands).toBe(strategy.commandsPerCheck);
      expect(trace.steps.some(({ bookkeeping }) => bookkeeping)).toBe(false);
    });

    it("when it checks in a process that does not know the realm", async () => {
      const cold = await testLab();
      const { id, login } = await testRealm(lab);
      const { credential } = await login(strategy);
      const { trace } = await witness(() =>
        performVerify(cold, id, strategy, presented(credential)),
      );
      const loading = trace.steps.filter(({ bookkeeping }) => bookkeeping);
      expect(commandsOf(loading)).toEqual(["HGETALL", "HGETALL"]);
      expect(trace.redisCommands).toBe(strategy.commandsPerCheck);
    });
  },
);

describe("what is shown of a command", () => {
  it("is its literal arguments and reply", async () => {
    const { trace } = await traced("test", async () => {
      await lab.redis.set("witness:key", "a value", "EX", 60);
      await lab.redis.get("witness:key");
      await lab.redis.get("witness:none");
    });
    expect(trace.steps).toMatchObject([
      { command: "SET", args: ["witness:key", "a value", "EX", "60"] },
      { command: "GET", reply: "a value" },
      { command: "GET", reply: "(nil)" },
    ]);
  });

  it("is never key material or the owner's proof", async () => {
    const cold = await testLab();
    const realm = await testRealm(lab);
    const [strategy] = catalog;
    if (strategy === undefined) throw new Error("The catalog is empty.");
    const { credential } = await realm.login(strategy);
    const { trace } = await performVerify(
      cold,
      realm.id,
      strategy,
      presented(credential),
    );
    const { ownerHash, signingKeys } = await lab.realms.get(realm.id);
    const shown = JSON.stringify(trace);
    expect(shown).not.toContain(ownerHash);
    expect(shown).not.toContain(signingKeys.sealPassword);
    expect(shown).not.toContain("privateJwk");
  });

  it("is nothing of what runs outside of an operation", async () => {
    const { trace } = await traced("test", async () => undefined);
    await lab.redis.ping();
    expect(trace.steps).toEqual([]);
  });
});
