import { useState } from "react";
import type { Lane, RealmSettings } from "@/lib/http/contract";
import { endRealm } from "@/lib/lab/client";
import { exchangeLog } from "@/lib/lab/exchange-log";
import { forgetRealm } from "@/lib/lab/find-realm";
import type { LanePreset } from "@/lib/lab/scene";
import { presetOf } from "@/lib/lab/scene";
import type { Acting } from "./acting";
import * as logins from "./login-acts";
import * as realm from "./realm-acts";
import type { Lab } from "./use-lab";

export interface LabActs {
  /** An act is on its way: buttons wait for its answer. */
  busy: boolean;
  logOutEverywhere: (user: string) => void;
  logOutHere: (lane: Lane) => void;
  revokeOne: (lane: Lane) => void;
  renew: (lane: Lane) => void;
  giveRole: (user: string, role: string) => void;
  newPassword: (user: string, endLogins: boolean) => void;
  removeUser: (user: string) => void;
  replaceKeys: () => void;
  setSettings: (settings: Partial<RealmSettings>) => void;
  advance: (advanceSec: number) => void;
  setLane: (lane: Lane, preset: LanePreset) => void;
  show: (shown: readonly Lane[]) => void;
  steal: (lane: Lane) => void;
  drop: (number: number) => void;
  startOver: () => void;
}

/** What the owner of the realm can do to a running lab. */
export function useLabActs(lab: Lab): LabActs {
  const { scene, dispatch, askNow } = lab;
  const { realmId } = scene;
  const [busy, setBusy] = useState(false);

  /** Runs one act after the other, and then asks what it came to. */
  async function run(act: (acting: Acting) => Promise<void>) {
    if (realmId === null) return;
    setBusy(true);
    await act({ scene, dispatch, realmId });
    await askNow();
    setBusy(false);
  }

  async function startOver() {
    setBusy(true);
    dispatch({ type: "acting", key: "ended", atMs: Date.now() });
    if (realmId !== null) await endRealm(realmId);
    forgetRealm();
    exchangeLog.clear();
    dispatch({ type: "started-over", preset: presetOf(scene, 0) });
    setBusy(false);
  }

  return {
    busy,
    logOutEverywhere: (user) => run((on) => logins.logOutEverywhere(on, user)),
    logOutHere: (lane) => run((on) => logins.logOutHere(on, lane)),
    revokeOne: (lane) => run((on) => logins.revokeOne(on, lane)),
    renew: (lane) => run((on) => logins.renew(on, lane)),
    giveRole: (user, role) => run((on) => realm.giveRole(on, user, role)),
    newPassword: (user, endLogins) =>
      run((on) => realm.newPassword(on, user, endLogins)),
    removeUser: (user) => run((on) => realm.removeUser(on, user)),
    replaceKeys: () => run(realm.replaceKeys),
    setSettings: (settings) => run((on) => realm.setSettings(on, settings)),
    advance: (advanceSec) => run((on) => realm.advance(on, advanceSec)),
    setLane: (lane, preset) => dispatch({ type: "lane-set", lane, preset }),
    show: (shown) => dispatch({ type: "shown", shown }),
    steal: (lane) => dispatch({ type: "stolen", lane }),
    drop: (number) => dispatch({ type: "dropped", number }),
    startOver,
  };
}
