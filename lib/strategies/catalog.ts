import { jwtDenylist } from "./jwt-denylist";
import { jwtEpoch } from "./jwt-epoch";
import { jwtRefresh } from "./jwt-refresh";
import { jwtStateless } from "./jwt-stateless";
import { redisSession } from "./redis-session";
import { sealedCookie } from "./sealed-cookie";
import type { Strategy } from "./strategy";

/** Every strategy, in the order in which pages show them. */
export const catalog: readonly Strategy[] = [
  jwtStateless,
  jwtDenylist,
  jwtEpoch,
  jwtRefresh,
  sealedCookie,
  redisSession,
];

/** A strategy's data without its verbs: what a page needs to show it. */
export type StrategyCard = Pick<
  Strategy,
  | "id"
  | "title"
  | "summary"
  | "family"
  | "keeps"
  | "algorithms"
  | "defaultTtlSec"
  | "commandsPerCheck"
  | "index"
>;

export const strategyCards: readonly StrategyCard[] = catalog.map(
  ({ issue, verify, renew, logout, revoke, state, ...card }) => card,
);

/** The strategy with this id, or undefined. */
export function strategyById(id: string): Strategy | undefined {
  return catalog.find((strategy) => strategy.id === id);
}
