import type { Figures } from "@/lib/http/finding-contract";
import type { Condition } from "./quiz";

/** Whether a measured figure is what a condition asks for. */
export function holds(
  { figure, is, from = -Infinity, to = Infinity }: Condition,
  figures: Figures,
): boolean {
  const value = figures[figure];
  if (value === undefined) return false;
  if (is !== undefined) return String(value) === is;
  return typeof value === "number" && value >= from && value <= to;
}
