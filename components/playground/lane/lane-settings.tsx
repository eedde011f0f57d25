"use client";

import { ChevronRight } from "lucide-react";
import type { LaneView } from "@/components/duel/lane-view";
import { ClaimsEditor } from "@/components/playground/claims/claims-editor";
import { Hint } from "@/components/ui/hint";
import { Select } from "@/components/ui/select";
import { lifetimeLabel, lifetimeOptions } from "@/lib/lab/lifetimes";
import type { LanePreset } from "@/lib/lab/scene";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { IdleSelect } from "./idle-select";

const ALGORITHM_OPTIONS = ALGORITHMS.map((value) => ({
  value,
  label: value,
  detail: {
    HS256: "one secret signs and verifies: 43 characters",
    RS256: "RSA 2048: 342 characters, checked with the public key",
    ES256: "P-256: 86 characters, checked with the public key",
    EdDSA: "Ed25519: 86 characters, checked with the public key",
  }[value],
}));

/** What the lane’s login is made of; each change is a new, real login. */
export function LaneSettings({
  view,
  idleSec,
  onPreset,
  onIdle,
  open = false,
}: {
  view: LaneView;
  /** Idle timeout of the realm’s sessions, in seconds. */
  idleSec: number;
  onPreset: (preset: LanePreset) => void;
  onIdle: (idleSec: number) => void;
  /** Shown from the start. */
  open?: boolean;
}) {
  const { lane, card, id } = view;
  const { preset } = lane;
  const ttlSec = preset.ttlSec ?? card.defaultTtlSec;
  const side = id === "a" ? "first" : "second";
  return (
    <details open={open} className="group mt-3 border-line border-t pt-1">
      <summary className="flex min-h-11 items-center gap-2 text-sm">
        <ChevronRight
          aria-hidden
          className="size-4 text-soft group-open:rotate-90 motion-safe:transition-transform"
        />
        <span className="font-medium">Lifetime, algorithm, claims</span>
      </summary>
      <div className="space-y-4 pb-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <span className="w-32 text-soft text-sm">
            {lifetimeLabel(preset.strategy)}
          </span>
          <Select
            label={`Lifetime of the ${side} lane`}
            options={lifetimeOptions(ttlSec)}
            value={String(ttlSec)}
            onChange={(text) => onPreset({ ...preset, ttlSec: Number(text) })}
          />
          <Hint title="Lifetime">
            How long the credential is good for if nobody ends it: a token’s
            exp, a session’s absolute timeout. Short is the cheapest revocation
            there is; its price is a renewal each time.
          </Hint>
        </div>
        {card.id === "redis-session" && (
          <IdleSelect idleSec={idleSec} onIdle={onIdle} />
        )}
        {card.algorithms.length > 0 && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span className="w-32 text-soft text-sm">Signed with</span>
            <Select
              label={`Algorithm of the ${side} lane`}
              options={ALGORITHM_OPTIONS}
              value={preset.algorithm ?? "HS256"}
              onChange={(algorithm) => onPreset({ ...preset, algorithm })}
            />
            <Hint title="Signature algorithm">
              It decides who can make tokens and how long the signature is. With
              HS256 whoever can verify can also sign; with the others only the
              issuer holds the private key.
            </Hint>
          </div>
        )}
        <ClaimsEditor
          side={side}
          claims={preset.claims}
          onChange={(claims) => onPreset({ ...preset, claims })}
        />
      </div>
    </details>
  );
}
