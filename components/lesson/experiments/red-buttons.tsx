"use client";

import { type ReactNode, useState } from "react";
import { Outcome } from "@/components/attacks/outcome";
import { Button } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Cell, FindingRow } from "@/lib/http/finding-contract";
import { measure } from "@/lib/lab/measure-client";
import {
  MIGRATION_BUTTONS,
  type MigrationButton,
  REVOKED,
} from "@/lib/lessons/migration-buttons";
import { ShowCode } from "../show-code";
import type { ExperimentProps } from "./experiment-props";

const COLUMNS = ["as printed", "with the exchange"];

/** Five attacks, each fired at both apps by a button of its own. */
export default function RedButtons({ onMeasured }: ExperimentProps) {
  const [rows, setRows] = useState<Record<string, FindingRow>>({});
  const [busy, setBusy] = useState<string | null>(null);
  const [fault, setFault] = useState("");

  async function press(which: string) {
    setBusy(which);
    setFault("");
    const options = which === ALL ? {} : { only: which };
    const answer = await measure("migration-buttons", options);
    setBusy(null);
    if (!answer.ok) return setFault(answer.problem.detail);
    const [table] = answer.value.tables;
    const found = table?.rows.map((row) => [row.label, row]) ?? [];
    setRows((known) => ({ ...known, ...Object.fromEntries(found) }));
    return onMeasured(answer.value.figures);
  }

  return (
    <div aria-busy={busy !== null} className="space-y-4 px-5 py-5 sm:px-7">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          look="primary"
          aria-disabled={busy !== null}
          onClick={busy === null ? () => press(ALL) : undefined}
        >
          {busy === ALL ? "Pressing …" : "Press all five"}
        </Button>
        <p role="status" className="text-soft text-sm">
          {busy === null
            ? "Or one at a time. Both apps get the same requests."
            : "Two apps start, and are attacked …"}
        </p>
      </div>
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      <ScrollRegion label="Five attacks on both apps">
        <table className="w-full text-left text-sm max-sm:block">
          <caption className="sr-only">Five attacks on both apps</caption>
          <thead className="text-soft text-xs max-sm:sr-only">
            <tr>
              <td />
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className="w-60 py-1.5 pr-4 font-medium"
                >
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody aria-live="polite" className="max-sm:block">
            {MIGRATION_BUTTONS.map((button) => (
              <AttackRow
                key={button.id}
                attack={button}
                row={rows[button.title]}
              >
                <Button
                  look="red"
                  aria-disabled={busy !== null}
                  onClick={busy === null ? () => press(button.id) : undefined}
                >
                  {busy === button.id ? "Pressing …" : button.title}
                </Button>
              </AttackRow>
            ))}
            {rows[REVOKED.title] !== undefined && (
              <AttackRow attack={REVOKED} row={rows[REVOKED.title]}>
                And one more: {REVOKED.title.toLowerCase()}
              </AttackRow>
            )}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

/** Stands for every button where one of them is named. */
const ALL = "all";

/** What was done, and how it ended on each side. */
function AttackRow({
  attack: { text, hole, fix },
  row,
  children,
}: {
  attack: MigrationButton;
  row: FindingRow | undefined;
  children: ReactNode;
}) {
  return (
    <tr className="border-line border-t align-top max-sm:block max-sm:py-2">
      <th scope="row" className="min-w-52 py-3 pr-6 font-medium max-sm:block">
        {children}
        <span className="mt-1.5 block max-w-prose text-pretty font-normal text-soft text-xs">
          {text}
        </span>
        {row !== undefined && (
          <span className="flex flex-wrap gap-x-4">
            <ShowCode {...hole}>the line that lets it in</ShowCode>
            <ShowCode {...fix}>the line that stops it</ShowCode>
          </span>
        )}
      </th>
      {COLUMNS.map((column, index) => (
        <td
          key={column}
          className="py-3 pr-4 max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-1 max-sm:pr-0"
        >
          <span aria-hidden className="text-soft text-xs sm:hidden">
            {column}
          </span>
          <Seen cell={row?.cells[index]} />
        </td>
      ))}
    </tr>
  );
}

/** Red is the attack's success. */
function Seen({ cell }: { cell: Cell | undefined }) {
  if (cell === undefined) {
    return <span className="text-soft text-xs">not pressed yet</span>;
  }
  return <Outcome isIn={cell.tone === "accepted"} words={cell.text} />;
}
