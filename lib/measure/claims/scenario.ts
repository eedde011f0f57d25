import { z } from "zod";
import type { Cell, FindingTable } from "@/lib/http/finding-contract";
import { formatSpan } from "@/lib/lab/format";
import type { Lab } from "@/lib/realms/lab";
import { catalog, strategyById } from "@/lib/strategies/catalog";
import { STRATEGY_IDS, type Strategy } from "@/lib/strategies/strategy";
import { camel, plain, status, verdict, yesNo } from "../cells";
import { afterDemotion, afterLogout, lifeOf, theftShows } from "../four-events";
import { measurement } from "../measurement";
import { type Requirements, SCENARIO_IDS, SCENARIOS } from "../scenarios";
import { checkedWithoutRedis, type Outage } from "../without-redis";

const options = z.strictObject({
  scenario: z.enum(SCENARIO_IDS).default("everything"),
  only: z.enum(STRATEGY_IDS).optional(),
});

/** Four events hit each design; which requirement of the scenario breaks? */
export const scenario = measurement(options, async (lab, asked) => {
  const needs: Requirements = SCENARIOS[asked.scenario];
  const chosen = asked.only && strategyById(asked.only);
  const outages = await checkedWithoutRedis(lab);
  const rows: Row[] = [];
  for (const strategy of chosen ? [chosen] : catalog) {
    const outage = outages.get(strategy.id) ?? { check: 0 };
    rows.push(await row(lab, strategy, needs, outage));
  }
  const figures = rows.flatMap(({ strategy, ...found }) => {
    const name = camel(strategy.id);
    return [
      [`${name}SurvivalSec`, found.logoutSec],
      [`${name}RoleSec`, found.roleSec],
      [`${name}Outage`, found.outage.check],
      [`${name}TheftShows`, yesNo(found.theft)],
    ];
  });
  return {
    figures: {
      ...Object.fromEntries(figures),
      cameThrough: rows.filter(({ broken }) => broken.length === 0).length,
      ...(chosen ? { brokenByChosen: rows[0]?.broken.length ?? 0 } : {}),
    },
    tables: [verdicts(rows), happened(rows, needs)],
  };
});

interface Row {
  strategy: Strategy;
  logoutSec: number;
  roleSec: number;
  outage: Outage;
  theft: boolean;
  /** Requirements that it broke, in words. */
  broken: string[];
}

async function row(
  lab: Lab,
  strategy: Strategy,
  needs: Requirements,
  outage: Outage,
): Promise<Row> {
  const { loginSec, logoutWithinSec, roleWithinSec } = needs;
  const logoutSec = await afterLogout(lab, strategy, loginSec);
  const roleSec = await afterDemotion(lab, strategy, loginSec);
  const theft = await theftShows(lab, strategy, loginSec);
  const late = (foundSec: number, withinSec = Infinity) => foundSec > withinSec;
  const broken = [
    late(logoutSec, logoutWithinSec) && "logout",
    late(roleSec, roleWithinSec) && "role",
    needs.survivesOutage && outage.check !== 200 && "outage",
    needs.noticesTheft && !theft && "theft",
  ].filter((word): word is string => typeof word === "string");
  return { strategy, logoutSec, roleSec, outage, theft, broken };
}

function verdicts(rows: Row[]): FindingTable {
  return {
    caption: "Which requirement broke",
    columns: ["design", "verdict", "broken by"],
    rows: rows.map(({ strategy, broken }) => ({
      label: strategy.title,
      cells: [
        verdict(broken.length === 0, ["came through", "broke"]),
        plain(broken.join(", ") || "nothing"),
      ],
    })),
  };
}

function happened(rows: Row[], needs: Requirements): FindingTable {
  return {
    caption: "What happened",
    columns: [
      "design",
      "after “log out everywhere”",
      "the old role counts",
      "a check without Redis",
      "a thief beside the owner",
    ],
    rows: rows.map(({ strategy, logoutSec, roleSec, outage, theft }) => ({
      label: strategy.title,
      note: `credential of ${formatSpan(lifeOf(strategy, needs.loginSec))}`,
      region: `strategies/${strategy.id}#verify`,
      cells: [
        lasted(logoutSec, "the copy lives"),
        lasted(roleSec, "for"),
        answered(outage),
        plain(theft ? "shows at the next renewal" : "shows nowhere"),
      ],
    })),
  };
}

function lasted(seconds: number, words: string): Cell {
  return plain(
    seconds === 0 ? "not at all" : `${words} ${formatSpan(seconds)}`,
  );
}

function answered({ check, renew }: Outage): Cell {
  if (renew === undefined) return status(check);
  return { ...status(check), text: `${check}, and ${renew} for a renewal` };
}
