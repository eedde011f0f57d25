import type { StrategyId } from "@/lib/strategies/strategy";
import type { Shown } from "./evidence";
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
  /** The figure that bears it out. */
  shown?: Shown;
}

const SURVIVAL: Shown = {
  by: ["dial", "scenario", "logout"],
  figure: "*SurvivalSec",
  told: "a copy lived on for {} s after the logout",
};
const COMMANDS: Shown = {
  by: ["same-load"],
  figure: "*",
  told: "{} Redis commands for a check",
};
const LOGIN_BYTES: Shown = {
  by: ["state-per-login"],
  figure: "*Bytes",
  told: "the server keeps {} bytes for one login",
};

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
  shown?: Shown,
): Rule {
  return { question, answer, strategies, points, reason, lesson, shown };
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
    {
      by: ["service-outage"],
      figure: "jwtLookups",
      told: "{} Redis commands for two hops",
    },
  ),
  rule(
    "verifier",
    "services",
    ["redis-session"],
    -1,
    5,
    "Handed on, a session id makes every hop ask the store.",
    {
      by: ["service-outage"],
      figure: "sessionLookups",
      told: "{} Redis commands for two hops",
    },
  ),
  rule(
    "verifier",
    "services",
    ["sealed-cookie"],
    -2,
    5,
    "Every service would need the sealing key, and with it could make cookies.",
    {
      by: ["service-forgery"],
      figure: "forgedShared",
      told: "a forgery with a shared key was answered {}",
    },
  ),
  rule(
    "verifier",
    "third-parties",
    ["jwt-stateless", "jwt-refresh"],
    3,
    5,
    "Others verify with your published key, without reaching into your network.",
    {
      by: ["service-forgery"],
      figure: "forgedAsymmetric",
      told: "a forgery against the public key was answered {}",
    },
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
    "Others would have to ask you at each check; where they do not, the list does nothing.",
  ),

  rule(
    "revocation",
    "next-request",
    ASKING,
    2,
    3,
    "The next check asks, and refuses.",
    SURVIVAL,
  ),
  rule(
    "revocation",
    "next-request",
    STATELESS,
    null,
    3,
    "Nobody is asked, so nobody can say no before it expires.",
    SURVIVAL,
  ),
  rule(
    "revocation",
    "next-request",
    ["jwt-refresh"],
    null,
    3,
    "Renewal stops at once, but the access token lives out its minutes.",
    SURVIVAL,
  ),
  rule(
    "revocation",
    "minutes",
    ["jwt-refresh"],
    3,
    3,
    "A short access token dies within its minutes, and renewal is refused.",
    SURVIVAL,
  ),
  rule(
    "revocation",
    "minutes",
    ASKING,
    1,
    3,
    "It stops at the next request, sooner than you need.",
    SURVIVAL,
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
    COMMANDS,
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
    10,
    "The store is there, so one read for each request is affordable.",
    COMMANDS,
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
    COMMANDS,
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
    "scale",
    "small",
    ["redis-session"],
    1,
    9,
    "What the store has to hold and to answer is little.",
    LOGIN_BYTES,
  ),
  rule(
    "scale",
    "large",
    ["redis-session"],
    -1,
    9,
    "Every login is kept for as long as it lives, in a store that has to grow with them.",
    LOGIN_BYTES,
  ),
  rule(
    "scale",
    "large",
    [...STATELESS, "jwt-refresh"],
    1,
    10,
    "A check asks nobody: more checks need more servers, and no more store.",
    COMMANDS,
  ),
  rule(
    "scale",
    "large",
    ["jwt-epoch"],
    1,
    10,
    "It keeps one time for each user who was logged out, and writes nothing at a login.",
    LOGIN_BYTES,
  ),

  rule(
    "regions",
    "several",
    ["redis-session"],
    -1,
    10,
    "Each read crosses regions, or accepts a replica that lags.",
    COMMANDS,
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
    "roles",
    "yes",
    ["redis-session"],
    2,
    1,
    "The role is read with the session, so a change counts at the next request.",
    {
      by: ["frozen-role"],
      figure: "sessionRole",
      told: "after the demotion the session said {}",
    },
  ),
  rule(
    "roles",
    "yes",
    [...TOKENS, "sealed-cookie"],
    -1,
    1,
    "The role is frozen into it until the next one is made.",
    {
      by: ["frozen-role"],
      figure: "tokenRole",
      told: "after the demotion the token said {}",
    },
  ),

  rule(
    "compliance",
    "overview",
    ["redis-session", "jwt-refresh"],
    2,
    3,
    "The server has a record of each login, so it can list and end them.",
    LOGIN_BYTES,
  ),
  rule(
    "compliance",
    "overview",
    STATELESS,
    null,
    3,
    "The server does not know which logins there are.",
    LOGIN_BYTES,
  ),
  rule(
    "compliance",
    "overview",
    ["jwt-epoch"],
    null,
    10,
    "It ends all of a user's tokens, never one.",
  ),
  rule(
    "compliance",
    "timeouts",
    ["redis-session"],
    2,
    7,
    "Each read notes that it was used: idle and absolute timeout are two settings.",
    {
      by: ["idle-and-absolute"],
      figure: "absoluteEnded",
      told: "a busy session with an absolute limit ended: {}",
    },
  ),
  rule(
    "compliance",
    "timeouts",
    ["jwt-refresh"],
    1,
    7,
    "The login has an absolute end; how long it was idle is seen at each renewal.",
  ),
  rule(
    "compliance",
    "timeouts",
    [...STATELESS, "jwt-denylist", "jwt-epoch"],
    -2,
    7,
    "It has an end, but nobody notes when it was used last.",
  ),
];
