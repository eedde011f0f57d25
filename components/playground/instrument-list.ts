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
    id: "wire",
    name: "On the wire",
    Panel: lazy(() => import("./wire/wire-panel")),
  },
  {
    id: "redis",
    name: "Redis",
    Panel: lazy(() => import("./redis/redis-panel")),
  },
  {
    id: "steps",
    name: "Step by step",
    Panel: lazy(() => import("./steps/steps-panel")),
  },
  {
    id: "dial",
    name: "The dial",
    Panel: lazy(() => import("./dial/dial-panel")),
  },
  {
    id: "race",
    name: "Refresh race",
    Panel: lazy(() => import("./race/race-panel")),
  },
  {
    id: "evidence",
    name: "Evidence",
    Panel: lazy(() => import("./evidence/evidence-panel")),
  },
];
