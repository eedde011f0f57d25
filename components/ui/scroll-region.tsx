"use client";

import { ScrollArea } from "@base-ui/react/scroll-area";
import type { ReactNode } from "react";

/** What is wider than a phone scrolls by itself, by keyboard too. */
export function ScrollRegion({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <ScrollArea.Root className={className}>
      <ScrollArea.Viewport
        role="region"
        aria-label={label}
        className="overscroll-x-contain"
      >
        {children}
      </ScrollArea.Viewport>
      <ScrollArea.Scrollbar
        orientation="horizontal"
        className="m-1 flex h-1.5 rounded-full bg-wash"
      >
        <ScrollArea.Thumb className="rounded-full bg-edge" />
      </ScrollArea.Scrollbar>
    </ScrollArea.Root>
  );
}
