"use client";

import { type FormEvent, useState } from "react";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import { MAX_TTL_SEC } from "@/lib/strategies/strategy";

const UNITS = [
  { name: "seconds", sec: 1 },
  { name: "minutes", sec: 60 },
  { name: "hours", sec: 3_600 },
  { name: "days", sec: 86_400 },
];

/** Moves the realm's clock by any span, up to 400 days. */
export function CustomStep({
  acts,
  disabled,
}: {
  acts: LabActs;
  disabled: boolean;
}) {
  const [count, setCount] = useState("31");
  const [unitSec, setUnitSec] = useState(86_400);
  const advanceSec = Number(count) * unitSec;
  const fits =
    Number.isInteger(advanceSec) && advanceSec > 0 && advanceSec <= MAX_TTL_SEC;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (fits) acts.advance(advanceSec);
  }

  const box =
    "min-h-11 rounded-lg border border-edge bg-card px-2 text-sm sm:min-h-9";
  return (
    <form onSubmit={onSubmit} className="flex flex-wrap items-center gap-1.5">
      <input
        aria-label="How far to fast-forward"
        inputMode="numeric"
        value={count}
        onChange={(event) => setCount(event.target.value)}
        aria-invalid={!fits}
        className={`w-16 text-right font-mono aria-invalid:border-dead ${box}`}
      />
      <select
        aria-label="Unit"
        value={unitSec}
        onChange={(event) => setUnitSec(Number(event.target.value))}
        className={box}
      >
        {UNITS.map(({ name, sec }) => (
          <option key={sec} value={sec}>
            {name}
          </option>
        ))}
      </select>
      <Button
        type="submit"
        look="small"
        disabled={disabled || acts.busy || !fits}
        title={fits ? undefined : "A whole number, at most 400 days"}
      >
        Go
      </Button>
    </form>
  );
}
