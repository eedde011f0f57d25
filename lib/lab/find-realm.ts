import type {
  Problem,
  RealmOpened,
  RealmSettings,
  RealmSnapshot,
} from "@/lib/http/contract";
import type { Answer } from "./call";
import { endRealm, openRealm, readCapabilities, readRealm } from "./client";
import { setClock } from "./realm-clock";
import type { OpenedScene } from "./reduce-scene";

const REALM_KEY = "realm";

/** The last search: two experiments of one page must not open two realms. */
let last: Promise<unknown> = Promise.resolve();

/**
 * This browser's realm, if it still lives, which all its tabs share; else a
 * new one. A scene that brings settings of its own gets a realm of its own.
 */
export function findOrOpenRealm(
  own?: Partial<RealmSettings>,
): Promise<Answer<OpenedScene>> {
  const turn = last.then(() => search(own));
  last = turn;
  return turn;
}

async function search(
  own?: Partial<RealmSettings>,
): Promise<Answer<OpenedScene>> {
  try {
    await probeCookies();
    if (own !== undefined) await endKnownRealm();
    return (
      (own === undefined ? await findRealm() : null) ??
      (await openNewRealm(own))
    );
  } catch {
    return { ok: false, problem: NO_STORAGE };
  }
}

export function forgetRealm() {
  localStorage.removeItem(REALM_KEY);
}

async function findRealm(): Promise<Answer<OpenedScene> | null> {
  const known = localStorage.getItem(REALM_KEY);
  const read = known === null ? null : await readRealm(known);
  if (!read?.ok) return null;
  return { ok: true, value: sceneOf(read.value, read.value.clockOffsetSec) };
}

/** One realm for each browser: its owner's cookie is about to be replaced. */
async function endKnownRealm() {
  const known = localStorage.getItem(REALM_KEY);
  if (known !== null) await endRealm(known);
}

async function openNewRealm(
  settings?: Partial<RealmSettings>,
): Promise<Answer<OpenedScene>> {
  const opened = await openRealm(settings);
  if (!opened.ok) return opened;
  localStorage.setItem(REALM_KEY, opened.value.id);
  return { ok: true, value: sceneOf(opened.value, 0) };
}

function sceneOf(
  { id: realmId, now, users, idleSec, graceSec }: RealmOpened | RealmSnapshot,
  offsetSec: number,
): OpenedScene {
  const clock = setClock(now, offsetSec, Date.now());
  return { realmId, clock, users, settings: { idleSec, graceSec } };
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
