"use client";

import { ScrollArea } from "@base-ui/react/scroll-area";
import type { ReactNode } from "react";

/** What is wider than a phone scrolls by itself, by keyboard too. */
export function ScrollRegion({
  label,
  className = "",
  height = "",
  children,
}: {
  label: string;
  className?: string;
  /** A class that limits the height, where it scrolls down as well. */
  height?: string;
  children: ReactNode;
}) {
  return (
    <ScrollArea.Root className={className}>
      <ScrollArea.Viewport
        role="region"
        aria-label={label}
        className={`overscroll-x-contain ${height}`}
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
