import type { Problem } from "@/lib/http/contract";
import { type Answer, openRealm, readCapabilities, readRealm } from "./client";
import { type RealmClock, setClock } from "./realm-clock";

const REALM_KEY = "realm";

export interface FoundRealm {
  realmId: string;
  clock: RealmClock;
  idleSec: number;
}

/** This browser's realm, if it still lives, which all its tabs share; else a new one. */
export async function findOrOpenRealm(): Promise<Answer<FoundRealm>> {
  try {
    await probeCookies();
    return (await findRealm()) ?? (await openNewRealm());
  } catch {
    return { ok: false, problem: NO_STORAGE };
  }
}

export function forgetRealm() {
  localStorage.removeItem(REALM_KEY);
}

async function findRealm(): Promise<Answer<FoundRealm> | null> {
  const known = localStorage.getItem(REALM_KEY);
  const read = known === null ? null : await readRealm(known);
  if (!read?.ok) return null;
  const { id: realmId, now, clockOffsetSec, idleSec } = read.value;
  const clock = setClock(now, clockOffsetSec, Date.now());
  return { ok: true, value: { realmId, clock, idleSec } };
}

async function openNewRealm(): Promise<Answer<FoundRealm>> {
  const opened = await openRealm();
  if (!opened.ok) return opened;
  const { id: realmId, now, idleSec } = opened.value;
  localStorage.setItem(REALM_KEY, realmId);
  const clock = setClock(now, 0, Date.now());
  return { ok: true, value: { realmId, clock, idleSec } };
}

/** The first call sets the probe cookies, the second sees what came back. */
async function probeCookies() {
  const first = await readCapabilities();
  if (first.ok && !first.value.probed) await readCapabilities();
}

const NO_STORAGE: Problem = {
  type: "about:blank",
  title: "This browser blocks storage",
  status: 0,
  detail: "The experiment needs cookies and local storage for this site.",
  refusal: "no-storage",
};
