import type { LaneView } from "@/components/duel/lane-view";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import type { LoginAnswer } from "@/lib/http/contract";
import { nameOf } from "@/lib/lab/format";
import { momentAt } from "@/lib/lab/realm-clock";
import type { Scene } from "@/lib/lab/scene";
import type { StageId } from "@/lib/lab/step-plan";
import type { Examination } from "./use-verification";

interface RealmTamper {
  before: StageId;
  title: string;
  explains: string;
  act: () => void;
}

/** Changes to what the check reads besides the credential: by ordinary calls. */
export function RealmTampers({
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
  const { credential, seen, ask } = examined;
  const { user } = view.lane.preset;
  const nowSec = momentAt(scene.clock, Date.now()).realmMs / 1000;
  const leftSec = Math.ceil(issued.expiresAt - nowSec);
  const other = scene.shown
    .map((id) => scene.lanes[id].issued?.credential)
    .find((each) => each !== undefined && each !== issued.credential);
  const isSession = view.card.id === "redis-session";
  const ways: RealmTamper[] = [
    {
      before: "key",
      title: "Rotate the signing keys",
      explains: "Ends every JWT of this realm; no session is touched.",
      act: acts.replaceKeys,
    },
    {
      before: isSession ? "absolute timeout" : "claims",
      title: "Move the clock past the end",
      explains: "It never goes back, and everything in the realm ages with it.",
      act: () => acts.advance(Math.max(1, leftSec + 1)),
    },
    {
      before: "state",
      title: `Log ${nameOf(user)} out everywhere`,
      explains: "What the store knows changes; the credential does not.",
      act: () => acts.logOutEverywhere(user),
    },
  ];
  return (
    <>
      {ways
        .filter((way) => way.before === before)
        .map(({ title, explains, act }) => (
          <li key={title}>
            <Button
              look="small"
              disabled={acts.busy || (leftSec <= 0 && before === "claims")}
              onClick={act}
            >
              {title}
            </Button>
            <p className="mt-1 text-soft text-xs">
              {explains} Then check again.
            </p>
          </li>
        ))}
      {before === "read" && other !== undefined && (
        <li>
          <Button
            look="small"
            disabled={examined.busy}
            onClick={() => ask(other, "the other lane’s credential", seen)}
          >
            The other lane’s credential
          </Button>
          <p className="mt-1 text-soft text-xs">
            A real credential, issued for another audience.
          </p>
        </li>
      )}
      {before !== undefined && seen > 0 && (
        <li>
          <Button
            look="small"
            disabled={examined.busy || acts.busy}
            onClick={() => ask(credential, examined.tampered, seen)}
          >
            Check again from here
          </Button>
        </li>
      )}
    </>
  );
}
