import { ASKING, COMMANDS, type Rule, rule } from "./rule";

/** Rules about where state can be kept, and where the servers are. */
export const RULES_OF_PLACE: readonly Rule[] = [
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
    "regions",
    "several",
    ASKING,
    -1,
    10,
    "Each check crosses regions, or accepts a replica that lags.",
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
];
