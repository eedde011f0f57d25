import { type ComponentType, lazy } from "react";
import type { JobRequest } from "@/lib/http/job-contract";
import type { SceneId } from "@/lib/lessons/experiments";
import {
  type MeasurementId,
  measurementIds,
} from "@/lib/measure/measurement-ids";
import type { ExperimentProps } from "./experiment-props";
import { KNOBS } from "./knobs";

interface Experiment {
  Component: ComponentType<ExperimentProps>;
  measurement?: MeasurementId;
  /** It is a job of this kind, which goes on when the page is loaded again. */
  job?: JobRequest["kind"];
}

/** On the lab's own scene, in the browser alone, or as a job of the server. */
const SCENES: Record<SceneId, Experiment> = {
  "frozen-role": { Component: lazy(() => import("./frozen-role")) },
  "two-by-two": { Component: lazy(() => import("./two-by-two")) },
  "bytes-of-a-login": { Component: lazy(() => import("./bytes-of-a-login")) },
  "one-logout": { Component: lazy(() => import("./one-logout")) },
  dial: { Component: lazy(() => import("./whole-dial")) },
  "open-letter": { Component: lazy(() => import("./open-letter")) },
  "cookie-lab": { Component: lazy(() => import("./three-origins")) },
  "memory-job": {
    Component: lazy(() => import("./memory-job")),
    job: "memory",
  },
  "crack-own": { Component: lazy(() => import("./crack-own")), job: "crack" },
};

const ServerExperiment = lazy(() => import("./server-experiment"));

const KnobExperiment = lazy(() => import("./knob-experiment"));

/** Measured by the server, and pressed or watched in a way of their own. */
const OWN_STAGE: Partial<Record<MeasurementId, Experiment["Component"]>> = {
  "same-load": lazy(() => import("./row-by-row")),
  "migration-buttons": lazy(() => import("./red-buttons")),
  "migration-rehearsal": lazy(() => import("./rehearsal/rehearsal")),
  scenario: lazy(() => import("./decision-lab")),
};

const MEASURED = measurementIds.map((measurement) => [
  measurement,
  { Component: stageOf(measurement), measurement },
]);

function stageOf(measurement: MeasurementId) {
  const own = OWN_STAGE[measurement];
  if (own !== undefined) return own;
  return KNOBS[measurement] === undefined ? ServerExperiment : KnobExperiment;
}

/** Every experiment by id; each is loaded when it runs. */
export const EXPERIMENTS: Record<string, Experiment | undefined> = {
  ...SCENES,
  ...Object.fromEntries(MEASURED),
};
