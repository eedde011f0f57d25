import type { Evidence } from "@/lib/lab/evidence";
import { circumstances, tellState } from "@/lib/lab/evidence-markdown";
import { formatSpan } from "@/lib/lab/format";
import { ACT_TITLES } from "@/lib/lab/survival-table";
import { PrintTable } from "./print-table";

/** The evidence on paper: only this is printed while its panel is open. */
export function EvidencePrint({ evidence }: { evidence: Evidence }) {
  const { lanes, copies, timeline } = evidence;
  return (
    <div data-print className="hidden text-[10pt] leading-snug print:block">
      <p className="eyebrow">Still logged in?</p>
      <h1 className="font-medium font-serif text-[20pt]">
        Evidence of an experiment
      </h1>
      <p className="mt-3">
        Name:{" "}
        <span className="inline-block w-80 border-ink border-b">&nbsp;</span>
      </p>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4">
        {circumstances(evidence).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="break-all font-mono text-[8.5pt] leading-5">
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <PrintTable
        title="Lanes"
        heads={["Lane", "Strategy", "User", "Lives", "Signed", "Bytes", "Now"]}
        rows={lanes.map((lane) => ({
          id: lane.lane,
          cells: [
            lane.lane,
            lane.strategy,
            lane.user,
            formatSpan(lane.lifetimeSec),
            lane.algorithm ?? "–",
            String(lane.sizeBytes ?? "–"),
            tellState(lane),
          ],
        }))}
      />
      <PrintTable
        title="Stolen copies"
        heads={["Thief", "Strategy", "User", "Now", "Survived"]}
        rows={copies.map((copy) => ({
          id: copy.thief,
          cells: [
            String(copy.thief),
            copy.strategy,
            copy.user,
            tellState(copy),
            copy.survivals
              .map(
                ({ act, figure, words }) =>
                  `${ACT_TITLES[act]}: ${figure}, ${words}`,
              )
              .join("; "),
          ],
        }))}
      />
      <PrintTable
        title="Timeline"
        heads={["Time", "By", "Call", "Answer", "×", "Redis"]}
        rows={timeline.map((entry) => ({
          id: entry.number,
          cells: [
            entry.at.slice(11, 23),
            entry.by,
            entry.call,
            `${entry.status} ${entry.refusal ?? entry.effect ?? ""}`,
            String(entry.times),
            entry.redisCommands.join(", ") || "–",
          ],
        }))}
      />
      <p className="mt-4 text-soft">
        Every status and every Redis command was answered or recorded by the
        server. Credentials are named by their ids only.
      </p>
    </div>
  );
}
