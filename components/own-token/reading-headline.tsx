import { TriangleAlert } from "lucide-react";
import { placeOf, type Reading } from "@/lib/own-token/reading";

/** Faults that are listed; a hostile text may have thousands. */
const MOST_FAULTS = 12;

/** What the text is, what was taken off it, and where it breaks. */
export function ReadingHeadline({
  reading,
  label = "What it is",
}: {
  reading: Reading;
  /** Names the region for screen readers. */
  label?: string;
}) {
  const { title, explanation, stripped, faults } = reading;
  return (
    <section aria-label={label}>
      <h2 className="font-medium font-serif text-3xl tracking-tight">
        {title}
      </h2>
      <p className="mt-1 max-w-prose text-pretty">{explanation}</p>
      {stripped.length > 0 && (
        <p className="mt-2 max-w-prose text-soft text-sm">
          Taken off before reading: {stripped.join(" ")}
        </p>
      )}
      {faults.length > 0 && (
        <ul className="mt-3 space-y-2">
          {faults.slice(0, MOST_FAULTS).map((fault) => (
            <li
              key={`${placeOf(fault)} ${fault.reason}`}
              className="flex gap-2 text-sm"
            >
              <TriangleAlert
                aria-hidden
                className="mt-0.5 size-4 shrink-0 text-dead"
              />
              <span className="min-w-0 break-words">
                <strong className="font-semibold">{placeOf(fault)}</strong>:{" "}
                {fault.reason}
                {fault.source !== undefined && (
                  <span className="text-soft"> ({fault.source.label})</span>
                )}
              </span>
            </li>
          ))}
          {faults.length > MOST_FAULTS && (
            <li className="text-soft text-sm">
              … and {faults.length - MOST_FAULTS} more.
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
