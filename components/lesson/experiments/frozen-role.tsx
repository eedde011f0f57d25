"use client";

import { ClaimsTable } from "@/components/credential/claims-table";
import { AuthorityLine } from "@/components/playground/lane/authority-line";
import { Button } from "@/components/ui/button";
import type { LoginAnswer } from "@/lib/http/contract";
import { lanePreset } from "@/lib/lab/preset";
import { LANES, type Scene, type ScenePreset } from "@/lib/lab/scene";
import type { ExperimentProps } from "./experiment-props";
import { LessonLab } from "./lesson-lab";

const A_WHILE_SEC = 20 * 60;

const PRESET: ScenePreset = {
  lanes: { a: lanePreset("jwt-stateless"), b: lanePreset("redis-session") },
  shown: LANES,
  asks: "browser",
};

const isAdmin = ({ users }: Scene) =>
  users.find(({ name }) => name === "alice")?.role === "admin";

/** Alice is demoted in the user list; what does the server take her for? */
export default function FrozenRole({ cards, onMeasured }: ExperimentProps) {
  return (
    <LessonLab
      preset={PRESET}
      cards={cards}
      what="one question a second, by cookie"
      onMeasured={onMeasured}
      figuresOf={figuresOf}
      actions={(scene, acts) => (
        <>
          <Button
            look="primary"
            disabled={!isAnswered(scene) || acts.busy || !isAdmin(scene)}
            onClick={() => acts.giveRole("alice", "user")}
          >
            Demote Alice: admin → user
          </Button>
          <Button
            disabled={scene.stage !== "open" || acts.busy}
            onClick={() => acts.advance(A_WHILE_SEC)}
          >
            Let twenty minutes go by
          </Button>
          <Button disabled={acts.busy} onClick={acts.startOver}>
            Start over
          </Button>
        </>
      )}
      underLane={({ lane }, { users }) => (
        <>
          <AuthorityLine lane={lane} users={users} />
          <Inside issued={lane.issued} />
        </>
      )}
    />
  );
}

/** What the credential itself says: a token much, a session id nothing. */
function Inside({ issued }: { issued: LoginAnswer | null }) {
  if (issued === null) return null;
  return (
    <details className="border-line border-t pt-1">
      <summary className="min-h-11 py-2.5 font-medium text-sm">
        What it says
      </summary>
      {issued.decoded === undefined ? (
        <p className="break-all font-mono text-soft text-xs">
          {issued.credential}: random characters, no claims.
        </p>
      ) : (
        <ClaimsTable
          decoded={issued.decoded}
          realmNowSec={issued.decoded.payload.iat as number}
        />
      )}
    </details>
  );
}

function isAnswered({ stage, lanes }: Scene) {
  return stage === "open" && lanes.a.answer !== null && lanes.b.answer !== null;
}

/** Which role the server gives each lane once Alice is no admin any more. */
function figuresOf(scene: Scene) {
  const { a, b } = scene.lanes;
  const tokenRole = roleSince(a);
  const sessionRole = roleSince(b);
  if (isAdmin(scene) || !tokenRole || !sessionRole) return null;
  const roles = `${tokenRole} and ${sessionRole}`;
  return { tokenRole, sessionRole, roles };
}

/** The role in the first answer that was asked for after the demotion. */
function roleSince({ endings, answer }: Scene["lanes"]["a"]) {
  const demoted = endings.find(({ act }) => act === "role");
  if (demoted === undefined || answer === null) return undefined;
  return answer.sentAtMs >= demoted.atMs ? answer.role : undefined;
}
