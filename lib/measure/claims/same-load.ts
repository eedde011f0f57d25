import { z } from "zod";
import type { Lab } from "@/lib/realms/lab";
import { performLogin, performVerify } from "@/lib/realms/operations";
import { catalog } from "@/lib/strategies/catalog";
import type { Strategy } from "@/lib/strategies/strategy";
import { camel, plain } from "../cells";
import { measurement } from "../measurement";
import { inScratchRealm } from "../scratch-realm";

const CHECKS = 200;

/** The same two hundred checks on every strategy: commands and time. */
export const sameLoad = measurement(z.strictObject({}), async (lab) => {
  const rows: Load[] = [];
  for (const strategy of catalog) rows.push(await load(lab, strategy));
  const commands = Object.fromEntries(
    rows.map(({ strategy, commands }) => [camel(strategy.id), commands]),
  );
  return {
    figures: commands,
    tables: [
      {
        caption: `${CHECKS} checks one after the other, in this process`,
        columns: [
          "strategy",
          "Redis commands a check",
          "half are faster than",
          "99 % are",
        ],
        rows: rows.map(({ strategy, commands, p50Us, p99Us }) => ({
          label: strategy.title,
          region: `strategies/${strategy.id}#verify`,
          cells: [plain(commands), plain(`${p50Us} µs`), plain(`${p99Us} µs`)],
        })),
      },
    ],
  };
});

interface Load {
  strategy: Strategy;
  commands: number;
  p50Us: number;
  p99Us: number;
}

function load(lab: Lab, strategy: Strategy): Promise<Load> {
  return inScratchRealm(lab, async (id) => {
    const login = { user: "alice", ttlSec: 3_600 };
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
