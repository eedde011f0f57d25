import type { StrategyId } from "@/lib/strategies/strategy";
import type { QuestionId } from "./questions";

/** Why an answer speaks for or against a strategy. */
export interface Rule {
  question: QuestionId;
  answer: string;
  strategies: readonly StrategyId[];
  /** Points; null rules the strategy out. */
  points: number | null;
  reason: string;
  /** The lesson whose experiment shows it, by number. */
  lesson: number;
}

const STATELESS: StrategyId[] = ["jwt-stateless", "sealed-cookie"];
const ASKING: StrategyId[] = ["redis-session", "jwt-denylist", "jwt-epoch"];
const TOKENS: StrategyId[] = [
  "jwt-stateless",
  "jwt-denylist",
  "jwt-epoch",
  "jwt-refresh",
];

function rule(
  question: QuestionId,
  answer: string,
  strategies: readonly StrategyId[],
  points: number | null,
  lesson: number,
  reason: string,
): Rule {
  return { question, answer, strategies, points, reason, lesson };
}

/** Every rule. Each is one sentence that an experiment of a lesson bears out. */
export const RULES: readonly Rule[] = [
  rule(
    "verifier",
    "one",
    ["redis-session"],
    2,
    7,
    "One application, one store: a session is the plainest design, and the client holds nothing but an id.",
  ),
  rule(
    "verifier",
    "services",
    TOKENS,
    2,
    5,
    "A service checks a token with a public key and asks nobody.",
  ),
  rule(
    "verifier",
    "services",
    ["redis-session"],
    -1,
    5,
    "Handed on, a session id makes every hop ask the store.",
  ),
  rule(
    "verifier",
    "services",
    ["sealed-cookie"],
    -2,
    5,
    "Every service would need the sealing key, and with it could make cookies.",
  ),
  rule(
    "verifier",
    "third-parties",
    ["jwt-stateless", "jwt-refresh"],
    3,
    5,
    "Others verify with your published key, without reaching into your network.",
  ),
  rule(
    "verifier",
    "third-parties",
    ["redis-session", "sealed-cookie"],
    null,
    5,
    "Others can neither ask your store nor hold your key.",
  ),
  rule(
    "verifier",
    "third-parties",
    ["jwt-denylist", "jwt-epoch"],
    -3,
    5,
    "Others do not ask your list, so for them it does nothing.",
  ),

  rule(
    "revocation",
    "next-request",
    ASKING,
    2,
    3,
    "The next check asks, and refuses.",
  ),
  rule(
    "revocation",
    "next-request",
    STATELESS,
    null,
    3,
    "Nobody is asked, so nobody can say no before it expires.",
  ),
  rule(
    "revocation",
    "next-request",
    ["jwt-refresh"],
    null,
    3,
    "Renewal stops at once, but the access token lives out its minutes.",
  ),
  rule(
    "revocation",
    "minutes",
    ["jwt-refresh"],
    3,
    3,
    "A short access token dies within its minutes, and renewal is refused.",
  ),
  rule(
    "revocation",
    "minutes",
    ASKING,
    1,
    3,
    "It stops at the next request, sooner than you need.",
  ),
  rule(
    "revocation",
    "minutes",
    STATELESS,
    -2,
    1,
    "Only a lifetime of minutes would do, and without a refresh token that means logging in again.",
  ),
  rule(
    "revocation",
    "expiry",
    ["jwt-stateless"],
    3,
    5,
    "Nothing has to be kept, asked or up.",
  ),
  rule(
    "revocation",
    "expiry",
    ["sealed-cookie"],
    2,
    3,
    "Nothing has to be kept, and the claims stay hidden.",
  ),

  rule(
    "clients",
    "browsers",
    ["redis-session"],
    2,
    7,
    "An HttpOnly cookie with an opaque id is what browsers protect best.",
  ),
  rule(
    "clients",
    "browsers",
    ["sealed-cookie"],
    2,
    4,
    "The cookie is HttpOnly, and nobody can read what is in it.",
  ),
  rule(
    "clients",
    "apps",
    ["jwt-refresh"],
    2,
    3,
    "Apps keep a refresh token in the system's key store, as OAuth expects.",
  ),
  rule(
    "clients",
    "machines",
    ["jwt-stateless"],
    3,
    5,
    "A machine gets a fresh token every few minutes; nobody has to log it out.",
  ),
  rule(
    "clients",
    "machines",
    ["redis-session", "sealed-cookie"],
    -2,
    5,
    "Machines have no cookie jar.",
  ),

  rule(
    "store",
    "yes",
    ["redis-session"],
    1,
    8,
    "The store is there, so one read for each request is affordable.",
  ),
  rule(
    "store",
    "rarely",
    ["jwt-refresh"],
    2,
    10,
    "The store is asked at renewal only.",
  ),
  rule(
    "store",
    "rarely",
    ASKING,
    -3,
    10,
    "It asks the store for each request.",
  ),
  rule(
    "store",
    "no",
    [...ASKING, "jwt-refresh"],
    null,
    8,
    "It keeps state, and there is nowhere to keep it.",
  ),

  rule(
    "regions",
    "several",
    ["redis-session"],
    -1,
    10,
    "Each read crosses regions, or accepts a replica that lags.",
  ),
  rule(
    "regions",
    "several",
    ["jwt-stateless", "jwt-refresh"],
    1,
    5,
    "Every region verifies by itself.",
  ),

  rule(
    "overview",
    "yes",
    ["redis-session", "jwt-refresh"],
    2,
    3,
    "The server has a record of each login, so it can list and end them.",
  ),
  rule(
    "overview",
    "yes",
    STATELESS,
    null,
    3,
    "The server does not know which logins there are.",
  ),
  rule(
    "overview",
    "yes",
    ["jwt-epoch"],
    -2,
    10,
    "It ends all of a user's tokens, never one.",
  ),

  rule(
    "writes",
    "yes",
    ["redis-session"],
    2,
    1,
    "The role is read with the session, so a change counts at the next request.",
  ),
  rule(
    "writes",
    "yes",
    [...TOKENS, "sealed-cookie"],
    -1,
    1,
    "The role is frozen into it until the next one is made.",
  ),
];
