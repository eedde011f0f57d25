"use client";

import { useState } from "react";
import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import { Hint } from "@/components/ui/hint";
import { Segmented } from "@/components/ui/segmented";
import { nameOf } from "@/lib/lab/format";
import { type Scene, shownLanes } from "@/lib/lab/scene";
import { PasswordAct } from "./password-act";
import { RoleAct } from "./role-act";

/** Everything that is meant to end a login, or to change what it may do. */
export function ActsCard({ scene, acts }: { scene: Scene; acts: LabActs }) {
  const names = [...new Set(shownLanes(scene).map((lane) => lane.preset.user))];
  const [chosen, setChosen] = useState<string | null>(null);
  const user = names.find((name) => name === chosen) ?? names[0] ?? "alice";
  const view = scene.users.find(({ name }) => name === user);
  const off = acts.busy || scene.stage !== "open";
  const gone = view?.deleted === true;
  return (
    <section
      aria-label="What the server does"
      className="border-line border-t px-5 py-4 sm:px-7"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="font-medium text-sm">What the server does to</h2>
        {names.length > 1 ? (
          <Segmented
            label="Whom the acts are about"
            options={names.map((name) => ({ value: name, name: nameOf(name) }))}
            value={user}
            onChange={setChosen}
          />
        ) : (
          <span className="font-medium font-serif text-lg">{nameOf(user)}</span>
        )}
        <Hint title="What these buttons do">
          Each is one real call of the HTTP API by the realm’s owner. Log out
          everywhere asks every strategy in use to end all of {nameOf(user)}’s
          logins. A new password ends what is out only if the app sees to it
          (ASVS 7.4.3): the tick decides. Rotating the signing keys replaces
          them for the whole realm: every JWT dies, no session does. What a
          strategy cannot do, it says.
        </Hint>
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          look="strong"
          disabled={off}
          onClick={() => acts.logOutEverywhere(user)}
        >
          Log {nameOf(user)} out everywhere
        </Button>
        <RoleAct user={view} acts={acts} disabled={off || gone} />
        <PasswordAct user={user} acts={acts} disabled={off || gone} />
        <Button
          look="small"
          disabled={off || gone}
          onClick={() => acts.removeUser(user)}
        >
          Delete the user
        </Button>
        <Button look="small" disabled={off} onClick={acts.replaceKeys}>
          Rotate the signing keys
        </Button>
      </div>
    </section>
  );
}
