import type { LaneView } from "@/components/duel/lane-view";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import type { LoginAnswer } from "@/lib/http/contract";
import type { Scene } from "@/lib/lab/scene";
import { planOf, stageTexts } from "@/lib/lab/step-plan";
import { BreakPoint } from "./break-point";
import { HandEditor } from "./hand-editor";
import { Outcome } from "./outcome";
import { StageRow } from "./stage-row";
import { useVerification } from "./use-verification";

/** A credential under examination: its stages, and what to change before each. */
export function Examination({
  view,
  scene,
  acts,
  issued,
}: {
  view: LaneView;
  scene: Scene;
  acts: LabActs;
  issued: LoginAnswer;
}) {
  const examined = useVerification(view, scene.realmId);
  const { run, seen, busy, ask, show, credential, tampered } = examined;
  const texts = stageTexts(view.card);
  const stages = run === null ? [] : planOf(view.card, run.trace);
  const next = texts[seen]?.[0];
  const done = run !== null && seen >= texts.length;
  const original = issued.credential;

  return (
    <div className="grid gap-x-8 gap-y-6 px-5 py-5 sm:px-7 lg:grid-cols-[1fr_22rem]">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-2">
          <Button
            look="strong"
            disabled={busy || done}
            onClick={() =>
              run === null ? ask(credential, tampered, 1) : show(seen + 1)
            }
          >
            {seen === 0 ? "Start" : "Next step"}
          </Button>
          <Button
            look="small"
            disabled={busy || done}
            onClick={() =>
              run === null
                ? ask(credential, tampered, texts.length)
                : show(texts.length)
            }
          >
            To the end
          </Button>
          <Button
            look="small"
            disabled={busy || seen === 0}
            onClick={() => show(0)}
          >
            Back to the start
          </Button>
          <Button
            look="small"
            disabled={busy || tampered === null}
            onClick={() => ask(original, null, 0)}
          >
            The untouched credential
          </Button>
        </div>
        <ol className="mt-4">
          {texts.map(([id, text], at) => (
            <StageRow
              key={id}
              number={at + 1}
              text={text}
              stage={at < seen ? stages[at] : undefined}
              isNext={at === seen}
            />
          ))}
        </ol>
        <Outcome run={done ? run : null} tampered={tampered} />
      </div>
      <div className="min-w-0 space-y-6">
        <BreakPoint
          key={next}
          before={next}
          examined={examined}
          issued={issued}
          view={view}
          scene={scene}
          acts={acts}
        />
        <HandEditor
          key={credential}
          credential={credential}
          original={original}
          disabled={busy}
          onAsk={(edited) => ask(edited, "edited by hand", texts.length)}
        />
      </div>
    </div>
  );
}
