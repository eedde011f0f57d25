import type { MeasurementId } from "@/lib/measure/measurement-ids";

/** One choice of a measurement, as a slider. */
export interface Knob {
  /** Name of the choice, as the measurement takes it. */
  option: string;
  label: string;
  unit: string;
  least: number;
  most: number;
  start: number;
  /** The figure that is set beside those of earlier runs. */
  figure: string;
  figureLabel: string;
  figureUnit: string;
}

export const KNOBS: Partial<Record<MeasurementId, Knob>> = {
  "denylist-growth": {
    option: "ttlSec",
    label: "Time left",
    unit: "s",
    ...{ least: 1, most: 4, start: 1 },
    figure: "expiringAtEnd",
    figureLabel: "Entries where it levels off, by the time left",
    figureUnit: "entries",
  },
  "cached-session": {
    option: "cacheSec",
    label: "Cached for",
    unit: "s",
    ...{ least: 0, most: 3, start: 2 },
    figure: "acceptedAfterMs",
    figureLabel: "Accepted after the logout, by the time of the cache",
    figureUnit: "ms",
  },
};
