import { z } from "zod";
import type { Cell } from "@/lib/http/finding-contract";
import { MIGRATION_BUTTONS, REVOKED } from "@/lib/lessons/migration-buttons";
import { measurement } from "../measurement";
import { withMigratingApps } from "./migration-apps";
import { ATTACKS, type Outcome } from "./migration-attacks";

const ALL = [...MIGRATION_BUTTONS, REVOKED];

const options = z.strictObject({
  only: z.enum(MIGRATION_BUTTONS.map(({ id }) => id)).optional(),
});

/** The article's middleware and the exchange, under the same attacks. */
export const migrationButtons = measurement(options, (lab, { only }) =>
  withMigratingApps(lab, async ({ printed, exchange }) => {
    const rows: Row[] = [];
    // One after the other: they count sessions.
    for (const { id, title, text, hole } of ALL) {
      const attack = ATTACKS[id];
      if (attack === undefined || id !== (only ?? id)) continue;
      const [asPrinted, byExchange] = await Promise.all([
        attack(printed),
        attack(exchange),
      ]);
      const region = hole.region;
      rows.push({
        id,
        label: title,
        note: text,
        region,
        asPrinted,
        byExchange,
      });
    }
    const count = (app: "asPrinted" | "byExchange") =>
      rows.filter((row) => row[app].through).length;
    return {
      figures: {
        ...Object.fromEntries(
          rows.flatMap(({ id, asPrinted, byExchange }) => [
            [`${id}Printed`, asPrinted.figure],
            [`${id}Exchange`, byExchange.figure],
          ]),
        ),
        throughPrinted: count("asPrinted"),
        throughExchange: count("byExchange"),
      },
      tables: [
        {
          caption: "The same requests at both apps",
          columns: ["", "as printed", "with the exchange"],
          rows: rows.map(({ label, note, region, asPrinted, byExchange }) => ({
            label,
            note,
            region,
            cells: [told(asPrinted), told(byExchange)],
          })),
        },
      ],
    };
  }),
);

interface Row {
  id: string;
  label: string;
  note: string;
  region: string;
  asPrinted: Outcome;
  byExchange: Outcome;
}

/** A tick and a cross say what the app did, not whether that was right. */
function told({ through, seen }: Outcome): Cell {
  return { text: seen, tone: through ? "accepted" : "refused" };
}
