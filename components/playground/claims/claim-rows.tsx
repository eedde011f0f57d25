import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { type ClaimRow, readValue } from "@/lib/lab/claim-draft";

const BOX =
  "min-h-11 w-full min-w-0 rounded-lg border border-edge bg-card px-2 font-mono text-xs aria-invalid:border-dead sm:min-h-9";

/** Claims as rows of a name and a value. */
export function ClaimRows({
  rows,
  wrong,
  onRows,
}: {
  rows: ClaimRow[];
  /** The row that cannot be used as it is. */
  wrong: number | null;
  onRows: (rows: ClaimRow[]) => void;
}) {
  function change(at: number, part: Partial<ClaimRow>) {
    onRows(
      rows.map((row, place) => (place === at ? { ...row, ...part } : row)),
    );
  }

  return (
    <div className="space-y-2">
      {rows.map((row, at) => (
        <div key={row.id} className="flex items-center gap-2">
          <input
            aria-label={`Name of claim ${at + 1}`}
            aria-invalid={wrong === at}
            value={row.name}
            spellCheck={false}
            onChange={(event) => change(at, { name: event.target.value })}
            className={`max-w-32 ${BOX}`}
          />
          <input
            aria-label={`Value of claim ${at + 1}`}
            value={row.text}
            spellCheck={false}
            onChange={(event) => change(at, { text: event.target.value })}
            className={BOX}
          />
          <span className="w-14 shrink-0 font-mono text-soft text-xs">
            {kindOf(row.text)}
          </span>
          <button
            type="button"
            aria-label={`Remove claim ${at + 1}`}
            onClick={() => onRows(rows.filter((_, place) => place !== at))}
            className="grid size-11 shrink-0 place-items-center rounded-lg text-soft hover:bg-wash hover:text-ink sm:size-8"
          >
            <X aria-hidden className="size-4" />
          </button>
        </div>
      ))}
      <Button
        look="small"
        className="inline-flex items-center gap-1.5"
        onClick={() =>
          onRows([...rows, { id: nextId(rows), name: "", text: "" }])
        }
      >
        <Plus aria-hidden className="size-4" />
        Add a claim
      </Button>
    </div>
  );
}

function nextId(rows: ClaimRow[]): number {
  return Math.max(0, ...rows.map(({ id }) => id)) + 1;
}

/** What a typed value is taken for. */
function kindOf(text: string): string {
  const value = readValue(text);
  if (Array.isArray(value)) return "list";
  return value === null ? "null" : typeof value;
}
