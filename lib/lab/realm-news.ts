import type { RealmEvent } from "@/lib/http/contract";
import { STRATEGY_IDS, type StrategyId } from "@/lib/strategies/strategy";
import { formatSpan } from "./format";
import type { Affected } from "./reduce-scene";
import type { OwnAct } from "./scene";
import type { NewEnding } from "./watched";

/** An event later than this after an own act is somebody else's. */
const OWN_WITHIN_MS = 5_000;

/** Names an event, so that an act can say beforehand which it will cause. */
export function eventKey(event: RealmEvent): string {
  switch (event.type) {
    case "clock":
      return `clock:${event.advancedSec}`;
    case "ended":
    case "keys-changed":
    case "keys-rotated":
    case "settings":
      return event.type;
    case "role-changed":
    case "password-changed":
    case "user-deleted":
      return `${event.type}:${event.user}`;
    default:
      return `${event.type}:${event.strategy}`;
  }
}

export function isOwn(acts: OwnAct[], key: string, atMs: number): boolean {
  return acts.some((act) => act.key === key && atMs - act.atMs < OWN_WITHIN_MS);
}

/** Strategies whose credentials the realm's signing keys sign. */
export const SIGNED: readonly StrategyId[] = STRATEGY_IDS.filter((id) =>
  id.startsWith("jwt-"),
);

const ELSEWHERE = "Done from elsewhere: another tab, or curl.";

/** What an event did to logins, as the acts of a scene. */
export function endingsIn(
  event: RealmEvent,
  atMs: number,
): { on: Affected; done: NewEnding }[] {
  const base = { reason: ELSEWHERE, atMs };
  switch (event.type) {
    case "revoked": {
      const { strategy, target, effect, survivesUntil } = event;
      const { target: _, ...named } = target;
      const done = { ...base, act: "log-out", effect, survivesUntil } as const;
      return [{ on: { strategy, ...named }, done }];
    }
    case "password-changed":
    case "user-deleted": {
      const act = event.type === "user-deleted" ? "delete-user" : "password";
      const { user } = event;
      return event.logins.map(({ strategy, effect, survivesUntil }) => ({
        on: { user, strategy },
        done: { ...base, act, effect, survivesUntil },
      }));
    }
    case "role-changed": {
      const { user, role } = event;
      return [
        { on: { user }, done: { ...base, act: "role", effect: null, role } },
      ];
    }
    case "keys-rotated":
      return SIGNED.map((strategy) => ({
        on: { strategy },
        done: { ...base, act: "rotate-keys", effect: "immediate" },
      }));
    default:
      return [];
  }
}

/** What happened elsewhere, in one plain sentence. */
export function tellNews(
  event: RealmEvent,
  titleOf: (strategy: StrategyId) => string,
): string {
  switch (event.type) {
    case "issued":
      return `${event.user} logged in with ${titleOf(event.strategy)}`;
    case "renewed":
      return `${event.user} renewed a ${titleOf(event.strategy)} login`;
    case "logged-out":
      return `a ${titleOf(event.strategy)} login was logged out`;
    case "revoked":
      return `${targetOf(event.target)} logged out of ${titleOf(event.strategy)}: ${event.effect}`;
    case "clock":
      return `the realm's clock moved by ${formatSpan(event.advancedSec)}`;
    case "keys-changed":
      return "a signing key for another algorithm was made";
    case "keys-rotated":
      return "the realm's signing keys were replaced";
    case "settings":
      return `sessions may idle ${formatSpan(event.idleSec)}, refresh tokens have ${formatSpan(event.graceSec)} of grace`;
    case "role-changed":
      return `${event.user} has the role ${event.role} now`;
    case "password-changed":
      return `${event.user} has a new password`;
    case "user-deleted":
      return `${event.user} was deleted`;
    case "ended":
      return "the realm was ended";
  }
}

function targetOf(
  target: Extract<RealmEvent, { type: "revoked" }>["target"],
): string {
  switch (target.target) {
    case "user":
      return `${target.user} was`;
    case "everyone":
      return "everyone was";
    case "credential":
      return "one credential was";
  }
}
