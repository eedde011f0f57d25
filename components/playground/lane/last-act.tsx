import type { LaneScene } from "@/lib/lab/scene";
import { ACT_TITLES } from "@/lib/lab/survival-table";

/** What the server answered to the last act: its effect, and the reason. */
export function LastAct({ lane }: { lane: LaneScene }) {
  const last = lane.endings.at(-1);
  return (
    <p className="min-h-10 text-pretty text-soft text-sm">
      {last !== undefined && (
        <>
          {ACT_TITLES[last.act]}
          {last.effect !== null && (
            <>
              :{" "}
              <code className="font-bold font-mono text-ink text-xs">
                {last.effect}
              </code>
            </>
          )}
          . {last.reason}
        </>
      )}
    </p>
  );
}
