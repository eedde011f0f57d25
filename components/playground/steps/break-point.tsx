import type { LaneView } from "@/components/duel/lane-view";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import type { LoginAnswer } from "@/lib/http/contract";
import type { Scene } from "@/lib/lab/scene";
import type { StageId } from "@/lib/lab/step-plan";
import { TAMPERS } from "@/lib/lab/tamper";
import { RealmTampers } from "./realm-tampers";
import type { Examination } from "./use-verification";

/** What can be changed before the next stage looks. */
export function BreakPoint({
  before,
  examined,
  issued,
  view,
  scene,
  acts,
}: {
  before: StageId | undefined;
  examined: Examination;
  issued: LoginAnswer;
  view: LaneView;
  scene: Scene;
  acts: LabActs;
}) {
  const { seen, busy, ask } = examined;
  const ways = TAMPERS.filter((tamper) => tamper.before === before).flatMap(
    (tamper) => {
      const changed = tamper.apply(issued.credential);
      return changed === null ? [] : [{ ...tamper, changed }];
    },
  );
  return (
    <section aria-label="Break" className="rounded-xl bg-wash p-4">
      <h3 className="eyebrow">
        {before === undefined ? "At the end" : `Break before: ${before}`}
      </h3>
      <ul className="mt-2 space-y-3">
        {ways.map(({ id, title, explains, changed }) => (
          <li key={id}>
            <Button
              look="small"
              disabled={busy}
              onClick={() => ask(changed, title, seen)}
            >
              {title}
            </Button>
            <p className="mt-1 text-soft text-xs">{explains}</p>
          </li>
        ))}
        <RealmTampers
          before={before}
          examined={examined}
          issued={issued}
          view={view}
          scene={scene}
          acts={acts}
        />
      </ul>
      {before === undefined && (
        <p className="mt-2 text-soft text-sm">
          Go back to the start to break before a stage, or edit the token below.
        </p>
      )}
    </section>
  );
}
