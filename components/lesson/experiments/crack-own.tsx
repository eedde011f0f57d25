"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import FindingView from "../finding-view";
import type { ExperimentProps } from "./experiment-props";
import { JobProgress } from "./job-progress";
import { useJob } from "./use-job";

const SIGNS = /^[\x21-\x7e]{1,64}$/;

/** A secret of one's own making, guessed by the server from a token alone. */
export default function CrackOwn({ onMeasured }: ExperimentProps) {
  const [secret, setSecret] = useState("abc1");
  const { job, busy, fault, begin, cancel } = useJob("crack", onMeasured);
  const field = useId();
  const fits = SIGNS.test(secret);

  return (
    <div data-fits className="space-y-5 px-5 py-5 sm:px-7">
      <form
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (fits && !busy) begin({ kind: "crack", secret });
        }}
      >
        <div className="min-w-0 grow sm:max-w-sm">
          <label htmlFor={field} className="block font-medium text-sm">
            A secret, made up for this
          </label>
          <input
            id={field}
            value={secret}
            maxLength={64}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={!fits}
            aria-describedby={`${field}-hint`}
            onChange={(event) => setSecret(event.target.value)}
            className="mt-1 min-h-11 w-full rounded-lg border border-edge bg-paper px-3 font-mono text-sm"
          />
        </div>
        {busy ? (
          <Button look="small" onClick={cancel}>
            Cancel
          </Button>
        ) : (
          <Button type="submit" look="strong" disabled={!fits}>
            Sign, and guess
          </Button>
        )}
        <p id={`${field}-hint`} className="basis-full text-soft text-sm">
          {fits
            ? "Never one that you use. The guessing sees the token, not the secret, and ends after eight seconds."
            : "One to 64 characters of ASCII, without spaces."}
        </p>
      </form>
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {job !== null && <JobProgress job={job} />}
      {job?.finding && <FindingView finding={job.finding} />}
    </div>
  );
}
