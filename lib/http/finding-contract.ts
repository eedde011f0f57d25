import { z } from "zod";
import type { Problem } from "./contract";

/** What a measurement found, in the words of its table and as plain figures. */

/** Measured values by name: numbers in their own unit, or a word. */
export type Figures = Record<string, number | string>;

/** `accepted` and `refused` are answers of a server, not a judgement. */
export type Tone = "accepted" | "refused" | "plain";

export interface Cell {
  text: string;
  tone?: Tone;
  /** Many answers at once: how many of them were a yes. */
  tally?: { accepted: number; of: number };
}

export interface FindingRow {
  label: string;
  /** One line under the label. */
  note?: string;
  cells: Cell[];
  /** The code that this row ran, as `examples/one-time-links#getdel`. */
  region?: string;
}

export interface FindingTable {
  caption: string;
  columns: string[];
  rows: FindingRow[];
}

/** Text that really went over a wire or into a log. */
export interface FindingText {
  caption: string;
  text: string;
}

/** Sizes beside each other, from nought. */
export interface FindingBars {
  caption: string;
  unit: string;
  bars: { label: string; value: number }[];
}

/** Values over time: each line has one value for each point of `at`. */
export interface FindingLines {
  caption: string;
  /** What the points are, as `seconds`. */
  xLabel: string;
  at: number[];
  lines: { label: string; values: number[] }[];
  /** A value to compare with, drawn across. */
  mark?: { label: string; value: number };
}

export interface Finding {
  figures: Figures;
  tables: FindingTable[];
  bars?: FindingBars[];
  lines?: FindingLines[];
  texts?: FindingText[];
}

/** `POST /api/measure/{measurement}`. */
export interface MeasuredAnswer extends Finding {
  id: string;
  /** Unix time in milliseconds. */
  measuredAtMs: number;
  elapsedMs: number;
}

/** A line of `POST /api/measure/{measurement}/live`; the last one is its end. */
export type MeasuredLine<Seen> =
  | { seen: Seen }
  | { answer: MeasuredAnswer }
  | { problem: Problem };

/** `POST /api/measure/{measurement}`: choices of that measurement. */
export const measureBody = z.record(z.string(), z.unknown());
