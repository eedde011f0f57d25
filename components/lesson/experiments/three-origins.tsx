"use client";

import { CookieLab } from "@/components/cookie-lab/cookie-lab";
import type { ExperimentProps } from "./experiment-props";

/** The lab of three names on the stage of a lesson. */
export default function ThreeOrigins({ onMeasured }: ExperimentProps) {
  return <CookieLab onMeasured={onMeasured} />;
}
