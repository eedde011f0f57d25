import { z } from "zod";
import type { Figures, FindingTable } from "@/lib/http/finding-contract";
import type { DialRow } from "@/lib/http/measure-contract";
import type { Lab } from "@/lib/realms/lab";
import { strategyById } from "@/lib/strategies/catalog";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import { bytes, camel, plain, verdict } from "../cells";
import { measureDial } from "../dial";
import { measurement } from "../measurement";

const SETTINGS = { idleSec: 1_800, graceSec: 0 };
const TTL_SEC = 3_600;

/** Logs in with each strategy, revokes, and waits for the first refusal. */
export const logout = measurement(
  z.strictObject({ only: z.enum(STRATEGY_IDS).optional() }),
  async (lab, { only }) => {
    const rows = await dialled(lab);
    const shown = rows.filter(
      ({ strategy }) => strategy === (only ?? strategy),
    );
    const chosen = shown.length === 1 ? shown[0] : undefined;
    return {
      figures: {
        ...figuresOf(rows, "SurvivalSec", ({ survivalSec }) => survivalSec),
        ...figuresOf(rows, "Commands", (row) => row.commandsPerCheck),
        ...figuresOf(rows, "Bytes", ({ stateBytes }) => stateBytes.revocation),
        ...(chosen ? choiceOf(chosen) : {}),
      },
      tables: [tableOf(shown)],
    };
  },
);

/** What Redis holds for one login of each strategy, indexes included. */
export const statePerLogin = measurement(z.strictObject({}), async (lab) => {
  const rows = await dialled(lab);
  const caption = "MEMORY USAGE of one login, indexes included";
  return {
    figures: figuresOf(rows, "Bytes", ({ stateBytes }) => stateBytes.login),
    tables: [
      {
        caption,
        columns: ["strategy", "kept by the server", "kept by the client"],
        rows: rows.map(({ strategy, stateBytes }) => ({
          label: titleOf(strategy),
          cells: [
            bytes(stateBytes.login),
            plain(strategyById(strategy)?.keeps.client ?? ""),
          ],
        })),
      },
    ],
  };
});

async function dialled(lab: Lab): Promise<DialRow[]> {
  const dial = { ttlSec: TTL_SEC, act: "revoke" } as const;
  return (await measureDial(lab, SETTINGS, dial)).rows;
}

function choiceOf(row: DialRow): Figures {
  return {
    chosenSurvivalSec: row.survivalSec,
    chosenCommands: row.commandsPerCheck,
  };
}

function tableOf(rows: DialRow[]): FindingTable {
  return {
    caption: "After “log out everywhere”, for a login of one hour",
    columns: ["strategy", "the copy", "Redis commands a check", "ended by"],
    rows: rows.map(({ strategy, survivalSec, commandsPerCheck, refusal }) => ({
      label: titleOf(strategy),
      cells: [
        verdict(survivalSec > 0, [
          `lived ${survivalSec} s more`,
          "refused at once",
        ]),
        plain(commandsPerCheck),
        plain(refusal),
      ],
      region: `strategies/${strategy}#verify`,
    })),
  };
}

function figuresOf(
  rows: DialRow[],
  suffix: string,
  value: (row: DialRow) => number,
): Figures {
  const entries = rows.map((row) => [camel(row.strategy) + suffix, value(row)]);
  return Object.fromEntries(entries);
}

function titleOf(id: string): string {
  return strategyById(id)?.title ?? id;
}
