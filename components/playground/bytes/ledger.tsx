"use client";

import { useState } from "react";
import type { LoginAnswer } from "@/lib/http/contract";
import { type LedgerRow, ledgerOf } from "@/lib/lab/byte-ledger";
import { countOf, formatBytes } from "@/lib/lab/format";
import { LedgerTable } from "./ledger-table";
import { LitCredential } from "./lit-credential";

/** Rows that stay in sight; a long list is cut until it is asked for. */
const SHORT = 30;

/** A credential and the cost of each thing in it, each lighting the other. */
export function Ledger({
  title,
  issued,
}: {
  title: string;
  issued: LoginAnswer | null;
}) {
  const [lit, setLit] = useState<LedgerRow["id"] | null>(null);
  const [whole, setWhole] = useState(false);
  if (issued === null) return <div className="min-h-96" />;
  const rows = ledgerOf(issued);
  const shown = whole ? rows : rows.slice(0, SHORT);
  return (
    <div className="space-y-4" onPointerLeave={() => setLit(null)}>
      <LitCredential
        title={title}
        credential={issued.credential}
        rows={rows}
        lit={lit}
        onLit={setLit}
      />
      <LedgerTable rows={shown} lit={lit} onLit={setLit} />
      <p className="flex items-baseline justify-between border-line border-t pt-2 text-sm">
        <span>
          Value, {countOf(rows.length, "row")}
          {rows.length > SHORT && (
            <button
              type="button"
              aria-expanded={whole}
              onClick={() => setWhole(!whole)}
              className="ml-2 min-h-11 font-medium underline sm:min-h-7"
            >
              {whole ? "show fewer" : "show all"}
            </button>
          )}
        </span>
        <strong className="font-bold font-mono">
          {formatBytes(issued.sizeBytes)}
        </strong>
      </p>
    </div>
  );
}
