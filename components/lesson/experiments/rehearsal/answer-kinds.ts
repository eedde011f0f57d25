import type { RehearsedDay } from "@/lib/lessons/rehearsal";

/** The kinds of answers, from the bottom of a bar to its top. */
export const KINDS: readonly {
  id: Exclude<keyof RehearsedDay, "day">;
  name: string;
  /** In the chart. */
  fill: string;
  /** Beside its name. */
  swatch: string;
}[] = [
  {
    id: "byToken",
    name: "200 by token",
    fill: "fill-token",
    swatch: "bg-token",
  },
  {
    id: "bySession",
    name: "200 by session",
    fill: "fill-session",
    swatch: "bg-session",
  },
  {
    id: "ranOut",
    name: "401, login over",
    fill: "fill-edge",
    swatch: "bg-edge",
  },
  {
    id: "early",
    name: "401, too early",
    fill: "",
    swatch: "hatched border border-dead",
  },
];
