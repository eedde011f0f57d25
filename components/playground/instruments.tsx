"use client";

import { Tabs } from "@base-ui/react/tabs";
import { useState } from "react";
import { INSTRUMENTS } from "./instrument-list";
import type { PanelProps } from "./panel-props";

/** The instruments below the lanes, one at a time, loaded when opened. */
export function Instruments(panel: PanelProps) {
  const [open, setOpen] = useState(INSTRUMENTS[0]?.id);
  return (
    <Tabs.Root value={open} onValueChange={setOpen}>
      <Tabs.List
        aria-label="Instruments"
        className="mb-3 flex flex-wrap gap-1 print:hidden"
      >
        {INSTRUMENTS.map(({ id, name }) => (
          <Tabs.Tab
            key={id}
            value={id}
            className="min-h-11 rounded-lg border border-transparent px-3 font-medium text-sm text-soft hover:text-ink data-active:border-line data-active:bg-card data-active:text-ink sm:min-h-9"
          >
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {INSTRUMENTS.map(({ id, Panel }) => (
        <Tabs.Panel key={id} value={id} className="min-h-96">
          <Panel {...panel} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
