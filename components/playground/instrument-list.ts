import { type ComponentType, lazy } from "react";
import type { PanelProps } from "./panel-props";

/** One instrument: its tab's name, and the panel that is loaded on demand. */
export interface Instrument {
  id: string;
  name: string;
  Panel: ComponentType<PanelProps>;
}

/** In the order of their tabs. */
export const INSTRUMENTS: readonly Instrument[] = [
  {
    id: "bytes",
    name: "Bytes",
    Panel: lazy(() => import("./bytes/bytes-panel")),
  },
  {
    id: "trace",
    name: "What the server did",
    Panel: lazy(() => import("./trace/trace-panel")),
  },
];
