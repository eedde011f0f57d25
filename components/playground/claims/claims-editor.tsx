"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { Hint } from "@/components/ui/hint";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { claimsOfJson, claimsOfRows, rowsOf } from "@/lib/lab/claim-draft";
import { CLAIM_PRESETS, presetOfClaims } from "@/lib/lab/claim-presets";
import type { LanePreset } from "@/lib/lab/scene";
import { ClaimRows } from "./claim-rows";
import { PermissionSlider } from "./permission-slider";

type Claims = LanePreset["claims"];

const QUIET_MS = 500;

const WAYS = [
  { value: "rows", name: "Rows" },
  { value: "json", name: "JSON" },
] as const;

/**
 * What a credential says beside the issuer's own claims. A change is issued
 * for real once typing has paused for half a second.
 */
export function ClaimsEditor({
  side,
  claims,
  onChange,
}: {
  side: "first" | "second";
  claims: Claims;
  onChange: (claims: Claims) => void;
}) {
  const [way, setWay] = useState<"rows" | "json">("rows");
  const [rows, setRows] = useState(() => rowsOf(claims ?? {}));
  const [json, setJson] = useState(() => pretty(claims));
  /** Counts edits; each one starts the wait anew. */
  const [edits, setEdits] = useState(0);
  const draft = way === "rows" ? claimsOfRows(rows) : claimsOfJson(json);
  const known = presetOfClaims(claims);

  function choose(next: Claims) {
    setRows(rowsOf(next ?? {}));
    setJson(pretty(next));
    setEdits(0);
    onChange(next);
  }

  function change(to: "rows" | "json") {
    if (draft.ok) {
      setRows(rowsOf(draft.claims));
      setJson(pretty(draft.claims));
    }
    setWay(to);
  }

  const onQuiet = useEffectEvent(() => {
    setEdits(0);
    if (!draft.ok) return;
    // A row that has no name yet changes nothing.
    const before = JSON.stringify(claims ?? {});
    if (JSON.stringify(draft.claims) !== before) onChange(draft.claims);
  });

  useEffect(() => {
    if (edits === 0) return;
    const timer = setTimeout(onQuiet, QUIET_MS);
    return () => clearTimeout(timer);
  }, [edits]);

  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">Claims of the {side} lane</legend>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="w-32 text-soft text-sm">Claims</span>
        <Select
          label={`Claims of the ${side} lane`}
          options={options(known?.id)}
          value={known?.id ?? "own"}
          onChange={(id) =>
            choose(CLAIM_PRESETS.find((each) => each.id === id)?.claims)
          }
        />
        <Hint title="Claims">
          What the credential says about the user. The issuer adds iss, aud,
          sub, iat, exp and jti to a token itself. A session keeps its claims in
          Redis, so its id stays as short as it is.
        </Hint>
      </div>
      <PermissionSlider side={side} claims={claims} onChange={choose} />
      <div className="flex justify-end">
        <Segmented
          label={`How to edit the claims of the ${side} lane`}
          options={WAYS}
          value={way}
          onChange={change}
        />
      </div>
      {way === "rows" ? (
        <ClaimRows
          rows={rows}
          wrong={draft.ok ? null : draft.row}
          onRows={(next) => {
            setRows(next);
            setEdits(edits + 1);
          }}
        />
      ) : (
        <textarea
          aria-label={`Claims of the ${side} lane as JSON`}
          aria-invalid={!draft.ok}
          spellCheck={false}
          rows={8}
          value={json}
          onChange={(event) => {
            setJson(event.target.value);
            setEdits(edits + 1);
          }}
          className="w-full rounded-lg border border-edge bg-card p-3 font-mono text-xs leading-relaxed aria-invalid:border-dead"
        />
      )}
      <p role="alert" className="min-h-5 text-dead text-sm">
        {draft.ok ? "" : draft.fault}
      </p>
    </fieldset>
  );
}

function options(known: string | undefined) {
  const presets = CLAIM_PRESETS.map(({ id, label, detail }) => ({
    value: id,
    label,
    detail,
  }));
  const own = { value: "own", label: "Your own", detail: "as typed below" };
  return known === undefined ? [...presets, own] : presets;
}

function pretty(claims: Claims): string {
  return JSON.stringify(claims ?? {}, null, 2);
}
