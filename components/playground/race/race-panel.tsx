"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import type { Race, RaceRound } from "@/lib/lab/race";
import { type RaceChoice, runRace, runTheft } from "@/lib/lab/race-client";
import type { PanelProps } from "../panel-props";
import { RaceChoices } from "./race-choices";
import { RaceHistory } from "./race-history";
import { RoundTable } from "./round-table";
import { TheftTable } from "./theft-table";

/** Races that stay listed for comparison. */
const MOST_KEPT = 6;

/** Several tabs renew at once: two rotations, one grace, real answers. */
export default function RacePanel({ scene }: PanelProps) {
  const [choice, setChoice] = useState<RaceChoice>({
    kind: "naive",
    tabs: 2,
    graceSec: scene.settings.graceSec ?? 5,
    storeMs: 50,
  });
  const [race, setRace] = useState<Race | null>(null);
  const [theft, setTheft] = useState<RaceRound[] | null>(null);
  const [history, setHistory] = useState<Race[]>([]);
  const [busy, setBusy] = useState(false);
  const { realmId } = scene;

  async function start() {
    if (realmId === null) return;
    setBusy(true);
    setTheft(null);
    setRace(null);
    const done = await runRace(realmId, choice, setRace);
    if (done !== null) {
      setHistory((past) => [done, ...past].slice(0, MOST_KEPT));
    }
    setBusy(false);
  }

  async function steal() {
    if (realmId === null) return;
    setBusy(true);
    setRace(null);
    setTheft(await runTheft(realmId, choice));
    setBusy(false);
  }

  return (
    <Card>
      <CardHeading
        title="Refresh race"
        hint="Two tabs wake up, both hold the same refresh token, both renew."
      >
        <Hint title="Why this is hard">
          A refresh token that is used twice looks stolen, so RFC 9700 § 4.14.2
          ends the whole family. Two tabs, or a lost answer, look just the same.
          A short grace for the immediate predecessor tells them apart; within
          it, a thief goes unnoticed until the next renewal. Rotation also needs
          an absolute end, or a family lives for ever (ASVS 5.0, 10.4.8).
        </Hint>
      </CardHeading>
      <div className="space-y-5 px-5 py-5 sm:px-7">
        <RaceChoices
          choice={choice}
          onChoice={(next) => {
            setChoice(next);
            if (next.kind === choice.kind) return;
            setRace(null);
            setTheft(null);
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button look="strong" disabled={busy} onClick={start}>
            {choice.tabs} tabs renew at once
          </Button>
          <Button look="small" disabled={busy} onClick={steal}>
            A thief comes later
          </Button>
        </div>
        <div aria-live="polite" className="min-h-64">
          {race !== null && <RoundTable race={race} />}
          {theft !== null && <TheftTable rounds={theft} />}
          {race === null && theft === null && (
            <p className="text-soft text-sm">
              {busy
                ? "Racing …"
                : "Carol logs in beside the lanes, and the tabs are requests of this page without cookies. For a race of real tabs, open the playground twice: they share one realm and one cookie jar."}
            </p>
          )}
        </div>
        <RaceHistory races={history} />
      </div>
    </Card>
  );
}
