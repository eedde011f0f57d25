import type { ReactNode } from "react";

/** A sheet of paper on the page. */
export function Card({
  label,
  children,
}: {
  /** Names the region for screen readers, when it has no heading. */
  label?: string;
  children: ReactNode;
}) {
  return (
    <section
      aria-label={label}
      className="overflow-clip rounded-2xl border border-line bg-card"
    >
      {children}
    </section>
  );
}
