import type { ReactNode } from "react";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import { Hint } from "@/components/ui/hint";
import { formatSpan } from "@/lib/lab/format";
import type { Scene } from "@/lib/lab/scene";

const STEPS = [
  { name: "+1 min", sec: 60 },
  { name: "+15 min", sec: 900 },
  { name: "+1 day", sec: 86_400 },
  { name: "+30 days", sec: 30 * 86_400 },
];

/** Moves the realm's time, so that nobody has to wait for an expiry. */
export function ClockBar({
  scene,
  acts,
  children,
}: {
  scene: Scene;
  acts: LabActs;
  /** Further steps, after the usual ones. */
  children?: ReactNode;
}) {
  const { offsetSec } = scene.clock;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-t bg-wash px-5 py-3 sm:px-7">
      <h2 className="font-medium text-sm">Fast-forward</h2>
      <Hint title="The realm’s clock">
        Your experiment has a time of its own. Moving it forward ages tokens,
        cookies and Redis records together. It never moves back.
      </Hint>
      <div className="flex flex-wrap gap-2">
        {STEPS.map(({ name, sec }) => (
          <Button
            key={sec}
            look="small"
            disabled={acts.busy || scene.stage !== "open"}
            onClick={() => acts.advance(sec)}
          >
            {name}
          </Button>
        ))}
        {children}
      </div>
      <p className="font-mono text-soft text-xs sm:ml-auto">
        {offsetSec === 0
          ? "realm time = real time"
          : `the realm’s clock is ${formatSpan(offsetSec)} ahead`}
      </p>
    </div>
  );
}
