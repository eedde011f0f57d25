import type { Column } from "@/lib/cookie-lab/outcomes";

/** What each column of the table does, in words. */
export function HowItIsTried({ columns }: { columns: readonly Column[] }) {
  return (
    <details className="print:hidden">
      <summary className="min-h-11 py-2.5 font-medium text-sm">
        What each column does
      </summary>
      <dl className="grid gap-x-8 gap-y-2 text-sm sm:grid-cols-2">
        {columns.map(({ trial, head, how }) => (
          <div key={trial}>
            <dt className="font-medium">{head}</dt>
            <dd className="text-soft">{how}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
