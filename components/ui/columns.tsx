import type { ReactNode } from "react";

/** Two lanes beside each other; below each other on a narrow screen. */
export function Columns({ children }: { children: ReactNode }) {
  return (
    <div className="grid divide-y divide-line md:grid-cols-2 md:divide-x md:divide-y-0 [&>*]:min-w-0 [&>*]:px-5 [&>*]:py-5 sm:[&>*]:px-7">
      {children}
    </div>
  );
}
