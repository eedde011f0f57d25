import { z } from "zod";
import type { DialRow } from "@/lib/http/measure-contract";
import type { Lab } from "@/lib/realms/lab";
import { performLogin, performVerify } from "@/lib/realms/operations";
import { catalog } from "@/lib/strategies/catalog";
import { STRATEGY_IDS, type Strategy } from "@/lib/strategies/strategy";
import { bytes, camel, plain, verdict } from "../cells";
import { measureDial } from "../dial";
import { measurement } from "../measurement";
import { inScratchRealm } from "../scratch-realm";

const CHECKS = 200;
const TTL_SEC = 3_600;
const SETTINGS = { idleSec: 1_800, graceSec: 0 };

const options = z.strictObject({ only: z.enum(STRATEGY_IDS).optional() });

/** The same two hundred checks on every strategy: commands, bytes, time, end. */
export const sameLoad = measurement(options, async (lab, { only }) => {
  const rows: Load[] = [];
  for (const strategy of catalog) {
    if (strategy.id !== (only ?? strategy.id)) continue;
    rows.push({
      ...(await load(lab, strategy)),
      ...(await end(lab, strategy)),
    });
  }
  return {
    figures: Object.fromEntries(
      rows.flatMap(({ strategy, commands, stateBytes, survivalSec }) => [
        [camel(strategy.id), commands],
        [`${camel(strategy.id)}Bytes`, stateBytes.login],
        [`${camel(strategy.id)}SurvivalSec`, survivalSec],
      ]),
    ),
    tables: [
      {
        caption: `${CHECKS} checks one after the other, then “log out everywhere”`,
        columns: [
          "strategy",
          "Redis commands a check",
          "p50",
          "p99",
          "state of one login",
          "and of its end",
          "a copy, after the logout",
        ],
        rows: rows.map(rowOf),
      },
    ],
  };
});

type Load = Timed & Pick<DialRow, "stateBytes" | "survivalSec">;

interface Timed {
  strategy: Strategy;
  commands: number;
  p50Us: number;
  p99Us: number;
}

function rowOf({ strategy, commands, p50Us, p99Us, ...row }: Load) {
  return {
    label: strategy.title,
    region: `strategies/${strategy.id}#verify`,
    cells: [
      plain(commands),
      plain(`${p50Us.toLocaleString("en")} µs`),
      plain(`${p99Us.toLocaleString("en")} µs`),
      bytes(row.stateBytes.login),
      bytes(row.stateBytes.revocation),
      verdict(row.survivalSec > 0, [
        `lives ${row.survivalSec.toLocaleString("en")} s`,
        "refused at once",
      ]),
    ],
  };
}

/** What one login and its end keep in Redis, and how long a copy lives on. */
async function end(lab: Lab, strategy: Strategy) {
  const dial = { ttlSec: TTL_SEC, act: "revoke" } as const;
  const { rows } = await measureDial(lab, SETTINGS, dial, [strategy]);
  const [row] = rows;
  if (row === undefined) throw new Error("The dial measured nothing.");
  return { stateBytes: row.stateBytes, survivalSec: row.survivalSec };
}

function load(lab: Lab, strategy: Strategy): Promise<Timed> {
  return inScratchRealm(lab, async (id) => {
    const login = { user: "alice", ttlSec: TTL_SEC };
    const issued = await performLogin(lab, id, strategy, login);
    const presented = { value: issued.outcome.credential, from: "the load" };
    const times: number[] = [];
    let commands = 0;
    for (let check = 0; check < CHECKS; check += 1) {
      const startedAt = performance.now();
      const { trace } = await performVerify(lab, id, strategy, presented);
      times.push(performance.now() - startedAt);
      commands += trace.redisCommands;
    }
    times.sort((a, b) => a - b);
    const at = (share: number) =>
      Math.round((times[Math.floor(CHECKS * share)] ?? 0) * 1000);
    return {
      strategy,
      commands: commands / CHECKS,
      p50Us: at(0.5),
      p99Us: at(0.99),
    };
  });
}
