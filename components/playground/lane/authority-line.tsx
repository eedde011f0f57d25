import { TriangleAlert } from "lucide-react";
import type { UserView } from "@/lib/http/contract";
import { nameOf } from "@/lib/lab/format";
import type { LaneScene } from "@/lib/lab/scene";
import { staleRole } from "@/lib/lab/stale-role";

/** Which role the server takes from the credential, and if that is out of date. */
export function AuthorityLine({
  lane,
  users,
}: {
  lane: LaneScene;
  users: UserView[];
}) {
  const { answer, preset } = lane;
  const stale = staleRole(lane, users);
  return (
    <p className="mt-3 flex min-h-6 flex-wrap items-center gap-x-2 text-sm">
      {answer?.role !== undefined && (
        <>
          <span className="text-soft">
            {nameOf(preset.user)} may act as{" "}
            <code className="font-bold font-mono text-ink">{answer.role}</code>
          </span>
          {stale !== null && (
            <span className="inline-flex items-center gap-1 font-medium text-dead">
              <TriangleAlert aria-hidden className="size-4" />
              out of date: the user list says {stale}
            </span>
          )}
        </>
      )}
    </p>
  );
}
