"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Segmented } from "@/components/ui/segmented";
import { JOB_FORMATS } from "@/lib/http/job-formats";
import { FORMAT_WORDS } from "@/lib/measure/jobs/format-words.mjs";
import FindingView from "../finding-view";
import type { ExperimentProps } from "./experiment-props";
import { JobProgress } from "./job-progress";
import { useJob } from "./use-job";

const COUNTS = ["1000", "10000", "100000"].map((value) => ({
  value,
  name: Number(value).toLocaleString("en"),
}));

const PER_SEC = 8_000;
/** Besides being written, each entry is weighed and removed. */
const COMMANDS_BESIDES = 2;

/** Logins by the thousand in a Redis of their own, as a job of the server. */
export default function MemoryJob({ onMeasured }: ExperimentProps) {
  const [count, setCount] = useState("10000");
  const [chosen, setChosen] = useState<readonly string[]>([
    "connect-redis",
    "hash",
  ]);
  const { job, busy, fault, begin, cancel } = useJob("memory", onMeasured);
  const formats = JOB_FORMATS.filter((id) => chosen.includes(id));
  const entries = Number(count) * formats.length;

  return (
    <div data-fits className="space-y-5 px-5 py-5 sm:px-7">
      <fieldset disabled={busy}>
        <legend className="font-medium text-sm">Kept as</legend>
        <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
          {FORMAT_WORDS.map(({ id, label }) => (
            <Check
              key={id}
              words={label}
              checked={chosen.includes(id)}
              onChange={(wanted) =>
                setChosen((ids) =>
                  wanted ? [...ids, id] : ids.filter((other) => other !== id),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Segmented
          label="Entries of each"
          options={COUNTS}
          value={count}
          onChange={setCount}
        />
        {busy ? (
          <Button look="small" onClick={cancel}>
            Cancel
          </Button>
        ) : (
          <Button
            look="strong"
            disabled={formats.length === 0}
            onClick={() =>
              begin({ kind: "memory", formats, count: Number(count) })
            }
          >
            Create {entries.toLocaleString("en")}
          </Button>
        )}
        <span className="text-soft text-sm">
          about {secondsFor(formats, Number(count))} s
        </span>
      </div>
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {job !== null && (
        <JobProgress job={job} after="What it had made is gone." />
      )}
      {job?.finding && <FindingView finding={job.finding} />}
    </div>
  );
}

/** At the pace of the job, which a shared Redis can bear. */
function secondsFor(formats: readonly string[], count: number): number {
  const commands = FORMAT_WORDS.filter(({ id }) => formats.includes(id)).reduce(
    (sum, format) => sum + format.commands + COMMANDS_BESIDES,
    0,
  );
  return Math.ceil((commands * count) / PER_SEC);
}
