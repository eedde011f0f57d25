import type { StrategyCard } from "@/lib/strategies/catalog";
import { commandsOf } from "./command-list";
import { CREDENTIALS } from "./credential-pattern";
import type { LogEntry } from "./exchange-log";
import { momentAt } from "./realm-clock";
import { allWatched, type LaneScene, type Scene, shownLanes } from "./scene";
import { survivalCell } from "./survival-table";
import type { Act, ReplayVerdict, Watched } from "./watched";

/** What a reader hands in. No credential that the page knows is in it. */
export interface Evidence {
  /** Of this shape; it counts up when the shape changes. */
  version: 1;
  generatedAt: string;
  server: string;
  redis: string;
  browser: string;
  realm: string;
  settings: { idleSec?: number; graceSec?: number };
  /** How far the realm’s clock is ahead of real time, in seconds. */
  clockAheadSec: number;
  lanes: LaneEvidence[];
  copies: CopyEvidence[];
  timeline: TimelineEntry[];
}

export interface LaneEvidence {
  lane: string;
  strategy: string;
  user: string;
  lifetimeSec: number;
  algorithm?: string;
  claims: unknown;
  credentialId?: string;
  sizeBytes?: number;
  verdict: ReplayVerdict | "none";
  refusal?: string;
  role?: string;
}

export interface CopyEvidence {
  thief: number;
  strategy: string;
  user: string;
  credentialId: string;
  verdict: ReplayVerdict | "none";
  refusal?: string;
  role?: string;
  survivals: { act: Act; state: string; figure: string; words: string }[];
}

export interface TimelineEntry {
  /** Its place in the page’s log. */
  number: number;
  /** Real time of the first and of the last of a run. */
  at: string;
  lastAt: string;
  /** Realm time of the first. */
  realmAt: string;
  by: string;
  call: string;
  status: number;
  refusal?: string;
  /** What an act could do, where it was one. */
  effect?: string;
  times: number;
  redisCommands: string[];
}

/** Where and when the evidence was taken. */
export interface Circumstances {
  server: string;
  redis: string;
  browser: string;
  atMs: number;
}

/** All that happened in a scene so far, as data. */
export function evidenceOf(
  scene: Scene,
  entries: readonly LogEntry[],
  cards: readonly StrategyCard[],
  circumstances: Circumstances,
): Evidence {
  const told = collect(scene, entries, cards, circumstances);
  const json = secretsOf(scene).reduce(
    (text, secret) => text.replaceAll(secret, "(credential)"),
    JSON.stringify(told),
  );
  return JSON.parse(json);
}

/** What the page holds of credentials: none of it may be handed in. */
function secretsOf(scene: Scene): string[] {
  return allWatched(scene).flatMap(({ issued }) =>
    issued === null
      ? []
      : [issued.credential, issued.refreshToken ?? ""].filter(Boolean),
  );
}

function collect(
  scene: Scene,
  entries: readonly LogEntry[],
  cards: readonly StrategyCard[],
  { server, redis, browser, atMs }: Circumstances,
): Evidence {
  const titleOf = ({ preset }: Watched) =>
    cards.find(({ id }) => id === preset.strategy)?.title ?? preset.strategy;
  return {
    version: 1,
    generatedAt: new Date(atMs).toISOString(),
    server,
    redis,
    browser,
    realm: scene.realmId ?? "none",
    settings: scene.settings,
    clockAheadSec: scene.clock.offsetSec,
    lanes: shownLanes(scene).map((lane, at) =>
      laneEvidence(lane, scene.shown[at] ?? "", titleOf(lane), cards),
    ),
    copies: scene.copies.map((copy) => ({
      thief: copy.number,
      strategy: titleOf(copy),
      user: copy.preset.user,
      credentialId: copy.issued.credentialId,
      ...lastAnswer(copy),
      survivals: copy.endings.map(({ act }) => ({
        act,
        ...survivalCell(copy, act),
      })),
    })),
    timeline: timelineOf(scene, entries),
  };
}

function laneEvidence(
  lane: LaneScene,
  name: string,
  strategy: string,
  cards: readonly StrategyCard[],
): LaneEvidence {
  const { preset, issued } = lane;
  const card = cards.find(({ id }) => id === preset.strategy);
  const signs = (card?.algorithms.length ?? 0) > 0;
  return {
    lane: name,
    strategy,
    user: preset.user,
    lifetimeSec: preset.ttlSec ?? card?.defaultTtlSec ?? 0,
    algorithm: signs ? (preset.algorithm ?? "HS256") : undefined,
    claims: withoutCredentials(preset.claims ?? "the user's role"),
    credentialId: issued?.credentialId,
    sizeBytes: issued?.sizeBytes,
    ...lastAnswer(lane),
  };
}

function lastAnswer({ answer }: Watched) {
  return {
    verdict: answer?.verdict ?? ("none" as const),
    refusal: answer?.refusal,
    role: answer?.role,
  };
}

/** The calls in their order, each with the realm’s time when it was made. */
function timelineOf(
  scene: Scene,
  entries: readonly LogEntry[],
): TimelineEntry[] {
  const moved = entries.reduce((sum, entry) => sum + advancedBy(entry), 0);
  let offsetSec = scene.clock.offsetSec - moved;
  return entries.map((entry) => {
    const { firstAtMs, lastAtMs, by, status, refusal, times } = entry;
    const clock = { ...scene.clock, offsetSec };
    offsetSec += advancedBy(entry);
    return {
      number: entry.id,
      at: new Date(firstAtMs).toISOString(),
      lastAt: new Date(lastAtMs).toISOString(),
      realmAt: new Date(momentAt(clock, firstAtMs).realmMs).toISOString(),
      by,
      call: callOf(entry),
      status,
      refusal,
      effect: entry.effect,
      times,
      redisCommands: commandsOf([entry], false).map(({ literal }) =>
        literal.replaceAll(CREDENTIALS, "(credential)"),
      ),
    };
  });
}

/** Seconds that an accepted call moved the clock by. */
function advancedBy({ path, status, body }: LogEntry): number {
  if (!path.endsWith("/clock") || status !== 200) return 0;
  return (body as { advanceSec: number }).advanceSec;
}

/** The call with what was asked for, and without any credential. */
function callOf({ method, path, body }: LogEntry): string {
  const call = `${method} ${path.replace(/^\/api\/realms\/[^/]+/, "…")}`;
  if (body === undefined) return call;
  const { refreshToken, ...rest } = body as Record<string, unknown>;
  const shown =
    refreshToken === undefined ? rest : { ...rest, refreshToken: "(hidden)" };
  return `${call} ${JSON.stringify(withoutCredentials(shown))}`;
}

function withoutCredentials(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replaceAll(CREDENTIALS, "(credential)"),
  );
}
