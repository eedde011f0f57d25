import type { ReactNode } from "react";
import type { AsideKind } from "@/lib/lessons/lesson-tags";

const TITLES: Record<AsideKind, string> = {
  trap: "A trap",
  limits: "What this does not show",
  deeper: "Deeper",
};

/** Beside the course: a trap, a limit of the experiment, a detail. */
export function Aside({
  kind,
  children,
}: {
  kind: AsideKind;
  children: ReactNode;
}) {
  return (
    <aside
      aria-label={TITLES[kind]}
      className="rounded-r-lg border-edge border-l-2 bg-wash px-5 pt-3 pb-4 text-base [&>p:first-of-type]:mt-1"
    >
      <p className="eyebrow">{TITLES[kind]}</p>
      {children}
    </aside>
  );
}
