import type { Figures } from "@/lib/http/finding-contract";
import type { MeasurementId } from "@/lib/measure/measurement-ids";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** What every experiment of a lesson is given. */
export interface ExperimentProps {
  /** Every strategy, in the order of the catalog. */
  cards: readonly StrategyCard[];
  /** Takes what was measured: the evidence of the lesson. */
  onMeasured: (figures: Figures) => void;
  /** What the server is asked to measure, where it is asked. */
  measurement?: MeasurementId;
}
