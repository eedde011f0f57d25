import { useState } from "react";
import type { Lane, Problem } from "@/lib/http/contract";
import { advanceClock, endRealm, revoke } from "@/lib/lab/client";
import { forgetRealm } from "@/lib/lab/find-realm";
import { isRealmGone } from "@/lib/lab/replay-answer";
import { LANES, type LanePreset, type ScenePreset } from "@/lib/lab/scene";
import type { StrategyId } from "@/lib/strategies/strategy";
import type { Lab } from "./use-lab";

export interface LabActs {
  /** An act is on its way: buttons wait for its answer. */
  busy: boolean;
  logOutEverywhere: () => void;
  advance: (advanceSec: number) => void;
  setLane: (lane: Lane, preset: LanePreset) => void;
  startOver: () => void;
}

/** What the owner of the realm can do to a running lab. */
export function useLabActs(lab: Lab): LabActs {
  const { scene, dispatch, replayNow } = lab;
  const { realmId, user } = scene;
  const [busy, setBusy] = useState(false);

  async function during(work: Promise<void>) {
    setBusy(true);
    await work;
    setBusy(false);
  }

  function fail(problem: Problem) {
    if (isRealmGone(problem)) dispatch({ type: "vanished" });
    else dispatch({ type: "failed", problem });
  }

  async function revokeUser(id: string, strategy: StrategyId) {
    const atMs = Date.now();
    dispatch({ type: "acting", key: `revoked:${strategy}`, atMs });
    const answer = await revoke(id, strategy, { target: "user", user });
    if (!answer.ok) {
      const { status } = answer.problem;
      const away = status === 503 || status === 0;
      return away ? dispatch({ type: "logout-failed" }) : fail(answer.problem);
    }
    const { trace, ...revoked } = answer.value;
    dispatch({ type: "revoked", strategy, revoked: { ...revoked, atMs } });
    for (const lane of LANES) {
      if (scene.lanes[lane].preset.strategy !== strategy) continue;
      const run = { trace, atMs, status: 200 };
      dispatch({ type: "ran", lane, operation: "revoke", run });
    }
  }

  async function logOutEverywhere(id: string) {
    const strategies = LANES.map((lane) => scene.lanes[lane].preset.strategy);
    const each = [...new Set(strategies)].map((one) => revokeUser(id, one));
    await Promise.all(each);
    await replayNow();
  }

  async function advance(id: string, advanceSec: number) {
    const atMs = Date.now();
    dispatch({ type: "acting", key: `clock:${advanceSec}`, atMs });
    const answer = await advanceClock(id, advanceSec);
    if (!answer.ok) return fail(answer.problem);
    const move = { nowSec: answer.value.now, advancedSec: advanceSec };
    dispatch({ type: "clock-moved", ...move, atMs: Date.now() });
    await replayNow();
  }

  async function startOver() {
    dispatch({ type: "acting", key: "ended", atMs: Date.now() });
    if (realmId !== null) await endRealm(realmId);
    forgetRealm();
    const { a, b } = scene.lanes;
    const preset: ScenePreset = { user, lanes: { a: a.preset, b: b.preset } };
    dispatch({ type: "started-over", preset });
  }

  return {
    busy,
    logOutEverywhere: () => realmId && during(logOutEverywhere(realmId)),
    advance: (advanceSec) => realmId && during(advance(realmId, advanceSec)),
    setLane: (lane, preset) => dispatch({ type: "lane-set", lane, preset }),
    startOver: () => during(startOver()),
  };
}
