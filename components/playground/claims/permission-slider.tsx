import { useState } from "react";
import { permissionCount, permissions } from "@/lib/lab/claim-presets";
import type { LanePreset } from "@/lib/lab/scene";

type Claims = LanePreset["claims"];

/** How many permissions the claims list; issued when the slider is let go. */
export function PermissionSlider({
  side,
  claims,
  onChange,
}: {
  side: "first" | "second";
  claims: Claims;
  onChange: (claims: Claims) => void;
}) {
  const count = permissionCount(claims);
  const [dragged, setDragged] = useState<number | null>(null);
  if (count === null) return null;
  const shown = dragged ?? count;

  function settle() {
    if (dragged !== null && dragged !== count) {
      onChange({ ...claims, permissions: permissions(dragged) });
    }
    setDragged(null);
  }

  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="w-32 text-soft">Permissions</span>
      <input
        type="range"
        aria-label={`Permissions of the ${side} lane`}
        min={0}
        max={250}
        value={shown}
        onChange={(event) => setDragged(Number(event.target.value))}
        onPointerUp={settle}
        onKeyUp={settle}
        onBlur={settle}
        className="grow accent-token"
      />
      <span className="w-10 text-right font-mono text-xs">{shown}</span>
    </label>
  );
}
