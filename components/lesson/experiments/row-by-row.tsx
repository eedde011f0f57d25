"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Figures, FindingTable } from "@/lib/http/finding-contract";
import { measure } from "@/lib/lab/measure-client";
import FindingView from "../finding-view";
import type { ExperimentProps } from "./experiment-props";

/** One strategy after the other: each row stands as soon as it is measured. */
export default function RowByRow({
  cards,
  measurement,
  onMeasured,
}: ExperimentProps) {
  const [table, setTable] = useState<FindingTable | null>(null);
  const [now, setNow] = useState("");
  const [fault, setFault] = useState("");
  const turn = useRef(0);

  async function run() {
    turn.current += 1;
    const own = turn.current;
    setTable(null);
    setFault("");
    let figures: Figures = {};
    for (const { id, title } of cards) {
      setNow(title);
      const answer = await measure(measurement ?? "same-load", { only: id });
      if (turn.current !== own) return;
      if (!answer.ok) {
        setFault(answer.problem.detail);
        break;
      }
      const [found] = answer.value.tables;
      figures = { ...figures, ...answer.value.figures };
      if (found === undefined) continue;
      setTable((before) => ({
        ...found,
        rows: [...(before?.rows ?? []), ...found.rows],
      }));
    }
    setNow("");
    onMeasured(figures);
  }

  const onOpen = useEffectEvent(run);
  useEffect(() => {
    onOpen();
    return () => {
      turn.current += 1;
    };
  }, []);

  const busy = now !== "";
  return (
    <div data-fits aria-busy={busy} className="space-y-4 px-5 py-5 sm:px-7">
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      {table !== null && (
        <FindingView finding={{ figures: {}, tables: [table] }} />
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button look="small" disabled={busy} onClick={run}>
          {busy ? "Running …" : "Run again"}
        </Button>
        <p role="status" className="text-soft text-sm">
          {busy
            ? `The server runs it: ${now} …`
            : "All strategies were measured."}
        </p>
      </div>
    </div>
  );
}
