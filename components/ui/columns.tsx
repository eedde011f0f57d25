import type { ReactNode } from "react";

/**
 * Two lanes beside each other, below each other on a narrow screen; a single
 * one takes the whole width.
 */
export function Columns({
  single = false,
  children,
}: {
  single?: boolean;
  children: ReactNode;
}) {
  const columns = single ? "" : "md:grid-cols-2 md:divide-x md:divide-y-0";
  return (
    <div
      className={`grid divide-y divide-line [&>*]:min-w-0 [&>*]:px-5 [&>*]:py-5 sm:[&>*]:px-7 ${columns}`}
    >
      {children}
    </div>
  );
}
