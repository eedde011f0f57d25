"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { LaneId, Lanes } from "@/lib/class/protocol";
import { lifetimeOptions } from "@/lib/lab/lifetimes";
import type { StrategyCard } from "@/lib/strategies/catalog";
import type { Desk } from "./use-desk";

type Draft = Omit<Lanes, "round">;

const SIDES = { a: "First lamp", b: "Second lamp" };

/** By what everybody is logged in; another choice logs all in anew. */
export function LanesForm({
  lanes,
  cards,
  desk,
}: {
  lanes: Lanes;
  cards: readonly StrategyCard[];
  desk: Desk;
}) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const { a, b, ttlSec } = draft ?? lanes;
  const now: Draft = { a, b, ttlSec };
  const options = cards.map(({ id, title, summary }) => ({
    value: id,
    label: title,
    detail: summary,
  }));

  async function onApply() {
    const done = await desk.act("Log everyone in anew", {
      act: "lanes",
      ...now,
    });
    if (done) setDraft(null);
  }

  return (
    <fieldset className="space-y-2">
      <legend className="mb-2 font-medium text-sm">
        How everyone is logged in
      </legend>
      {(["a", "b"] satisfies LaneId[]).map((lane) => (
        <Row key={lane} words={SIDES[lane]}>
          <Select
            label={`Strategy of the ${SIDES[lane].toLowerCase()}`}
            options={options}
            value={now[lane]}
            onChange={(id) => setDraft({ ...now, [lane]: id })}
          />
        </Row>
      ))}
      <Row words="Each lives">
        <Select
          label="Lifetime of both"
          options={lifetimeOptions(ttlSec)}
          value={String(ttlSec)}
          onChange={(sec) => setDraft({ ...now, ttlSec: Number(sec) })}
        />
      </Row>
      <Button
        look="small"
        className="w-full"
        disabled={desk.busy}
        onClick={onApply}
      >
        {draft === null
          ? "Log everyone in anew"
          : "Log everyone in by these instead"}
      </Button>
    </fieldset>
  );
}

function Row({
  words,
  children,
}: {
  words: string;
  children: React.ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <span className="text-sm text-soft">{words}</span>
      {children}
    </div>
  );
}
