"use client";

import type { LabActs } from "@/components/lab/use-lab-acts";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Hint } from "@/components/ui/hint";
import { Segmented } from "@/components/ui/segmented";
import { isSecretLeftOut, linkOf } from "@/lib/lab/permalink";
import { LANES, presetOf, type Scene } from "@/lib/lab/scene";

const LAYOUTS = [
  { value: "two", name: "Two lanes" },
  { value: "one", name: "One lane" },
] as const;

/** The scene as a whole: its layout, its link, and a clean start. */
export function SceneBar({ scene, acts }: { scene: Scene; acts: LabActs }) {
  const preset = presetOf(scene);
  const address = `${window.location.origin}${window.location.pathname}`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 noscript:hidden">
      <Segmented
        label="Layout"
        options={LAYOUTS}
        value={scene.shown.length === 1 ? "one" : "two"}
        onChange={(layout) => acts.show(layout === "one" ? ["a"] : LANES)}
      />
      <span className="flex items-center">
        <CopyButton
          text={`${address}${linkOf(preset)}`}
          label="Copy link to this scene"
          words="Copy link"
        />
        <Hint title="A link to this scene">
          It holds strategies, users, lifetimes, claims, settings and how far
          the clock was moved since the last login. Whoever opens it gets new
          logins in a realm of their own. It never holds a credential or a
          secret.
          {isSecretLeftOut(preset) &&
            " Claims that contain a token are left out."}
        </Hint>
      </span>
      <Button disabled={acts.busy} onClick={acts.startOver}>
        Start over
      </Button>
    </div>
  );
}
