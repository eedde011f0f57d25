import type { ReactNode } from "react";

/** A card's title row, with controls or a measure at its end. */
export function CardHeading({
  title,
  hint,
  children,
}: {
  title: string;
  /** One line under the title: what is to be seen here. */
  hint?: string;
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-b px-5 py-4 sm:px-7">
      <div>
        <h2 className="font-semibold">{title}</h2>
        {hint !== undefined && <p className="text-soft text-sm">{hint}</p>}
      </div>
      {children}
    </div>
  );
}
