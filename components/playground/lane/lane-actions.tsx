import { VenetianMask } from "lucide-react";
import type { LaneView } from "@/components/duel/lane-view";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import { Hint } from "@/components/ui/hint";
import { nameOf } from "@/lib/lab/format";

/** What the holder of this lane's cookie can do, and what a thief can. */
export function LaneActions({ view, acts }: { view: LaneView; acts: LabActs }) {
  const { id, lane, card } = view;
  const nobody = lane.issued === null;
  const isOut = lane.answer?.verdict === "dead" || lane.problem !== null;
  const user = nameOf(lane.preset.user);
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      {isOut && (
        <Button
          look="strong"
          disabled={acts.busy}
          onClick={() => acts.setLane(id, { ...lane.preset })}
        >
          Log in again
        </Button>
      )}
      <Button
        look="small"
        disabled={nobody}
        onClick={() => acts.steal(id)}
        className="inline-flex items-center gap-2"
      >
        <VenetianMask aria-hidden className="size-4" />
        Steal a copy
      </Button>
      <Button
        look="small"
        disabled={nobody || acts.busy}
        onClick={() => acts.renew(id)}
      >
        Renew
      </Button>
      <Button
        look="small"
        disabled={nobody || acts.busy}
        onClick={() => acts.logOutHere(id)}
      >
        Log out here
      </Button>
      <Button
        look="small"
        disabled={nobody || acts.busy}
        onClick={() => acts.revokeOne(id)}
      >
        Revoke
      </Button>
      <Hint title="Four things to do with a login">
        A stolen copy goes into the drawer below and is replayed once a second
        from outside, without any cookie. Renew asks for a fresh credential
        {card.id === "jwt-refresh" &&
          " with the refresh token, which a copy from this drawer does not have"}
        ; a token or a seal without state copies the claims of the old one. Log
        out here is
        {` ${user}`}’s own log-out: this browser forgets the cookie, and the
        server ends what it can. Revoke is the server’s act: it means this login
        alone, which an epoch cannot do.
      </Hint>
    </div>
  );
}
