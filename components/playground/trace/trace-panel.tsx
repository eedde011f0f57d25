import { TraceCard } from "@/components/duel/trace-card";
import type { PanelProps } from "../panel-props";

/** The steps of the last login, question and logout of each lane. */
export default function TracePanel({ views }: PanelProps) {
  return <TraceCard views={views} />;
}
