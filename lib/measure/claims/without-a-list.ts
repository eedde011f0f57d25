import { z } from "zod";
import type { DialAct } from "@/lib/http/measure-contract";
import { jwtDenylist } from "@/lib/strategies/jwt-denylist";
import { jwtEpoch } from "@/lib/strategies/jwt-epoch";
import { jwtRefresh } from "@/lib/strategies/jwt-refresh";
import { jwtStateless } from "@/lib/strategies/jwt-stateless";
import type { Strategy } from "@/lib/strategies/strategy";
import { plain, verdict } from "../cells";
import { measureDial } from "../dial";
import { measurement } from "../measurement";

const SETTINGS = { idleSec: 1_800, graceSec: 0 };
const HOUR_SEC = 3_600;
const SHORT_SEC = 300;

interface Way {
  figure: string;
  label: string;
  note: string;
  strategy: Strategy;
  ttlSec: number;
  act: DialAct;
  /** Whether the server keeps a list of single tokens for it. */
  list: boolean;
}

const WAYS: Way[] = [
  {
    figure: "deletedInBrowser",
    label: "deleted in the browser",
    note: "the token lives one hour; nothing happens on the server",
    ...{ strategy: jwtStateless, ttlSec: HOUR_SEC, act: "nothing" as const },
    list: false,
  },
  {
    figure: "shortAndRefresh",
    label: "five minutes, and a refresh token",
    note: "the renewal is ended; the access token is not",
    ...{ strategy: jwtRefresh, ttlSec: SHORT_SEC, act: "revoke" as const },
    list: false,
  },
  {
    figure: "epoch",
    label: "an epoch for each user",
    note: "ends all of the user’s tokens",
    ...{ strategy: jwtEpoch, ttlSec: HOUR_SEC, act: "revoke" as const },
    list: false,
  },
  {
    figure: "newKey",
    label: "another signing key",
    note: "ends everybody’s tokens",
    ...{ strategy: jwtStateless, ttlSec: HOUR_SEC, act: "rotate" as const },
    list: false,
  },
  {
    figure: "denylist",
    label: "a denylist",
    note: "ends single tokens",
    ...{ strategy: jwtDenylist, ttlSec: HOUR_SEC, act: "revoke" as const },
    list: true,
  },
];

/** How long a stolen token outlives a logout, by what the logout does. */
export const withoutAList = measurement(z.strictObject({}), async (lab) => {
  const rows = [];
  for (const way of WAYS) {
    const { ttlSec, act, strategy } = way;
    const dial = { ttlSec, act };
    const measured = await measureDial(lab, SETTINGS, dial, [strategy]);
    const [row] = measured.rows;
    const survivalSec = row?.survivalSec ?? 0;
    rows.push({ ...way, survivalSec, commands: row?.commandsPerCheck ?? 0 });
  }
  const listless = rows.filter(
    ({ list, survivalSec }) => !list && survivalSec === 0,
  );
  return {
    figures: {
      ...Object.fromEntries(
        rows.map(({ figure, survivalSec }) => [`${figure}Sec`, survivalSec]),
      ),
      endAtOnceWithoutList: listless.length,
    },
    tables: [
      {
        caption: "A copy was stolen; then its owner logs out",
        columns: [
          "the logout is",
          "the stolen copy",
          "Redis commands a check",
          "a list of tokens",
        ],
        rows: rows.map(({ label, note, strategy, ...row }) => ({
          label,
          note,
          region: `strategies/${strategy.id}#revoke`,
          cells: [
            verdict(row.survivalSec > 0, [
              `lived ${row.survivalSec.toLocaleString("en")} s more`,
              "refused at once",
            ]),
            plain(row.commands),
            plain(row.list ? "kept" : "none"),
          ],
        })),
      },
    ],
  };
});
