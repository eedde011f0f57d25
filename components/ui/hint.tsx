"use client";

import { Popover } from "@base-ui/react/popover";
import { Info } from "lucide-react";
import type { ReactNode } from "react";

/** A plain-words explanation behind a small button. */
export function Hint({
  title,
  children,
}: {
  title: string;
  children: ReactNode;
}) {
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`What is meant: ${title}`}
        className="inline-grid size-11 place-items-center rounded-full text-soft hover:bg-wash hover:text-ink sm:size-7"
      >
        <Info aria-hidden className="size-4" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className="z-40">
          <Popover.Popup className="max-w-[min(22rem,90vw)] rounded-xl border border-line bg-card p-4 text-sm shadow-lg">
            <Popover.Title className="font-semibold">{title}</Popover.Title>
            <Popover.Description className="mt-1 text-soft">
              {children}
            </Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
