import { type LedgerRow, piecesOf } from "@/lib/lab/byte-ledger";
import { LEDGER_LOOKS } from "./ledger-looks";

/** The credential, cut where its rows meet; one of them may be lit. */
export function LitCredential({
  credential,
  rows,
  lit,
  onLit,
}: {
  credential: string;
  rows: LedgerRow[];
  lit: string | null;
  onLit: (id: string | null) => void;
}) {
  return (
    <pre className="max-h-44 min-h-28 overflow-y-auto whitespace-pre-wrap break-all rounded-xl bg-wash p-4 font-mono text-xs leading-relaxed">
      {piecesOf(credential, rows).map(({ rowId, part, text, from }) => (
        <span
          key={from}
          data-lit={rowId === lit || undefined}
          onPointerEnter={() => onLit(rowId)}
          className={`${LEDGER_LOOKS[part].ink} data-lit:bg-ink data-lit:text-paper`}
        >
          {text}
        </span>
      ))}
    </pre>
  );
}
