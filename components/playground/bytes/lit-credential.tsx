import { ScrollRegion } from "@/components/ui/scroll-region";
import { type LedgerRow, piecesOf } from "@/lib/lab/byte-ledger";
import { LEDGER_LOOKS } from "./ledger-looks";

/** The credential, cut where its rows meet; one of them may be lit. */
export function LitCredential({
  title,
  credential,
  rows,
  lit,
  onLit,
}: {
  /** Whose credential it is, for screen readers. */
  title: string;
  credential: string;
  rows: LedgerRow[];
  lit: string | null;
  onLit: (id: string | null) => void;
}) {
  return (
    <ScrollRegion
      label={`The credential: ${title}`}
      className="rounded-xl bg-wash"
      height="max-h-44"
    >
      <pre className="min-h-28 whitespace-pre-wrap break-all p-4 font-mono text-xs leading-relaxed">
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
    </ScrollRegion>
  );
}
