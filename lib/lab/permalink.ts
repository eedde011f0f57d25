import type { Lane, RealmSettings } from "@/lib/http/contract";
import {
  MAX_TTL_SEC,
  STRATEGY_IDS,
  type StrategyId,
} from "@/lib/strategies/strategy";
import { ALGORITHMS } from "@/lib/tokens/algorithms";
import { holdsCredential } from "./credential-pattern";
import { isTooDeep } from "./nesting";
import { PLAYGROUND } from "./preset";
import type { LanePreset, ScenePreset } from "./scene";

/** What a link holds, and what of it could not be used. */
export interface ReadLink {
  preset: ScenePreset;
  faults: string[];
}

const USER = /^[a-z][a-z0-9-]{0,30}$/;

/** Bytes of claims that a link may carry; the API takes no more either. */
const MOST_CLAIMS = 16_384;

/**
 * A scene as the fragment of a link, which browsers never send to a server:
 * `a=jwt-stateless&a.user=alice&a.ttl=3600&b=…&idle=1800&moved=86400`.
 */
export function linkOf({ shown, lanes, settings, movedSec }: ScenePreset) {
  const link = new URLSearchParams();
  for (const lane of shown) writeLane(link, lane, lanes[lane]);
  if (settings?.idleSec) link.set("idle", String(settings.idleSec));
  if (settings?.graceSec !== undefined) {
    link.set("grace", String(settings.graceSec));
  }
  if (movedSec) link.set("moved", String(Math.min(movedSec, MAX_TTL_SEC)));
  return `#${link}`;
}

function writeLane(link: URLSearchParams, lane: Lane, preset: LanePreset) {
  link.set(lane, preset.strategy);
  link.set(`${lane}.user`, preset.user);
  if (preset.ttlSec) link.set(`${lane}.ttl`, String(preset.ttlSec));
  if (preset.algorithm) link.set(`${lane}.alg`, preset.algorithm);
  const claims = preset.claims && JSON.stringify(preset.claims);
  if (claims && !holdsCredential(claims)) link.set(`${lane}.claims`, claims);
}

/** Whether a link would have to leave the claims of a lane out. */
export function isSecretLeftOut({ shown, lanes }: ScenePreset): boolean {
  return shown.some((lane) =>
    holdsCredential(JSON.stringify(lanes[lane].claims ?? {})),
  );
}

/** Reads a fragment; null when it names no scene. Never throws. */
export function readLink(fragment: string): ReadLink | null {
  const link = new URLSearchParams(fragment.replace(/^#/, ""));
  const shown = (["a", "b"] as const).filter((lane) => link.has(lane));
  if (shown.length === 0) return null;
  const faults: string[] = [];
  const lanes = {
    a: readLane(link, "a", faults),
    b: readLane(link, "b", faults),
  };
  const idleSec = number(link, "idle", 10, 86_400, faults);
  const graceSec = number(link, "grace", 0, 60, faults);
  const movedSec = number(link, "moved", 1, MAX_TTL_SEC, faults);
  const settings: Partial<RealmSettings> = {
    ...(idleSec === undefined ? {} : { idleSec }),
    ...(graceSec === undefined ? {} : { graceSec }),
  };
  const preset = { ...PLAYGROUND, shown, lanes, settings, movedSec };
  return { preset, faults };
}

function readLane(
  link: URLSearchParams,
  lane: Lane,
  faults: string[],
): LanePreset {
  const named = link.get(lane);
  if (named === null) return PLAYGROUND.lanes[lane];
  const strategy = STRATEGY_IDS.find((id) => id === named);
  if (strategy === undefined) faults.push(`${lane}: no such strategy`);
  const user = link.get(`${lane}.user`) ?? "alice";
  if (!USER.test(user)) faults.push(`${lane}.user: not a user name`);
  const alg = link.get(`${lane}.alg`);
  const algorithm = ALGORITHMS.find((each) => each === alg);
  if (alg !== null && algorithm === undefined) {
    faults.push(`${lane}.alg: no such algorithm`);
  }
  return {
    strategy: strategy ?? fallback(lane),
    user: USER.test(user) ? user : "alice",
    ttlSec: number(link, `${lane}.ttl`, 1, MAX_TTL_SEC, faults),
    algorithm,
    claims: readClaims(link, `${lane}.claims`, faults),
  };
}

function fallback(lane: Lane): StrategyId {
  return PLAYGROUND.lanes[lane].strategy;
}

function number(
  link: URLSearchParams,
  name: string,
  least: number,
  most: number,
  faults: string[],
): number | undefined {
  const text = link.get(name);
  if (text === null) return undefined;
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
  faults.push(`${name}: a whole number from ${least} to ${most}`);
  return undefined;
}

function readClaims(
  link: URLSearchParams,
  name: string,
  faults: string[],
): LanePreset["claims"] {
  const text = link.get(name);
  if (text === null) return undefined;
  const value = text.length > MOST_CLAIMS ? undefined : parse(text);
  const isObject =
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !isTooDeep(value);
  if (isObject && !holdsCredential(text)) return value as LanePreset["claims"];
  faults.push(`${name}: a JSON object of at most ${MOST_CLAIMS} characters`);
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
