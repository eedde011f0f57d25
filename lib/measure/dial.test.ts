import { describe, expect, test } from "vitest";
import type { DialAct } from "@/lib/http/measure-contract";
import { REGISTRY_KEY } from "@/lib/redis/keys";
import { catalog } from "@/lib/strategies/catalog";
import { testLab } from "@/lib/strategies/fixtures";
import type { StrategyId } from "@/lib/strategies/strategy";
import { measureDial } from "./dial";

const lab = await testLab();
const SETTINGS = { idleSec: 1_800, graceSec: 5 };
const TTL_SEC = 3_600;

/** Commands of one check, and whether a copy lives on to its own end. */
const EXPECTED: Record<
  StrategyId,
  { commands: number; outlives: Record<DialAct, boolean> }
> = {
  "jwt-stateless": {
    commands: 0,
    outlives: { revoke: true, rotate: false, nothing: true },
  },
  "jwt-denylist": {
    commands: 1,
    outlives: { revoke: false, rotate: false, nothing: true },
  },
  "jwt-epoch": {
    commands: 1,
    outlives: { revoke: false, rotate: false, nothing: true },
  },
  "jwt-refresh": {
    commands: 0,
    outlives: { revoke: true, rotate: false, nothing: true },
  },
  "sealed-cookie": {
    commands: 0,
    outlives: { revoke: true, rotate: true, nothing: true },
  },
  "redis-session": {
    commands: 1,
    outlives: { revoke: false, rotate: true, nothing: true },
  },
};

describe.each(["revoke", "rotate", "nothing"] as const)("after %s", (act) => {
  test("every strategy costs and survives as it promises", async () => {
    const { rows } = await measureDial(lab, SETTINGS, { ttlSec: TTL_SEC, act });
    for (const { strategy, commandsPerCheck, survivalSec } of rows) {
      const { commands, outlives } = EXPECTED[strategy];
      expect(commandsPerCheck, strategy).toBe(commands);
      // A login may be a second older than the act, and whole seconds count.
      const least = outlives[act] ? TTL_SEC - 2 : 0;
      const most = outlives[act] ? TTL_SEC + 1 : 0;
      expect(survivalSec, strategy).toBeGreaterThanOrEqual(least);
      expect(survivalSec, strategy).toBeLessThanOrEqual(most);
    }
  });
});

test("state is counted where it is kept", async () => {
  const dial = { ttlSec: TTL_SEC, act: "revoke" } as const;
  const { rows } = await measureDial(lab, SETTINGS, dial);
  const of = (id: StrategyId) => {
    const row = rows.find(({ strategy }) => strategy === id);
    if (row === undefined) throw new Error(id);
    return row.stateBytes;
  };
  expect(of("jwt-stateless")).toEqual({ login: 0, revocation: 0 });
  expect(of("sealed-cookie")).toEqual({ login: 0, revocation: 0 });
  expect(of("jwt-epoch").login).toBe(0);
  expect(of("jwt-epoch").revocation).toBeGreaterThan(0);
  expect(of("jwt-denylist").login).toBeGreaterThan(0);
  expect(of("jwt-denylist").revocation).toBeGreaterThan(0);
  expect(of("redis-session").login).toBeGreaterThan(of("jwt-denylist").login);
  expect(of("redis-session").revocation).toBe(-of("redis-session").login);
});

test("a month and a long list of checks are no trouble", async () => {
  const dial = { ttlSec: 30 * 86_400, act: "nothing" } as const;
  const { rows } = await measureDial(lab, SETTINGS, dial);
  for (const { survivalSec, strategy } of rows) {
    expect(survivalSec, strategy).toBeGreaterThan(30 * 86_400 - 3);
  }
});

test("scratch realms leave nothing behind", async () => {
  const ttlSec = 54_321;
  const opened = new Set<string>();
  const stop = lab.hub.subscribe((realmId, event) => {
    if (event.type !== "issued") return;
    // Nobody else asks for this lifetime.
    const leftSec = event.expiresAt - event.at / 1000;
    if (Math.abs(leftSec - ttlSec) < 5) opened.add(realmId);
  });
  await measureDial(lab, SETTINGS, { ttlSec, act: "rotate" });
  stop();
  expect(opened.size).toBe(catalog.length);
  for (const id of opened) {
    expect(await lab.redis.keys(`realm:{${id}}:*`)).toEqual([]);
    expect(await lab.redis.zscore(REGISTRY_KEY, id)).toBeNull();
  }
});
