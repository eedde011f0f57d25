import type { Realm } from "@/lib/realms/realm";
import type { Strategy } from "@/lib/strategies/strategy";
import type { Lane } from "./contract";
import type { Place } from "./issued-answer";

/** A request to this machine, as a browser or curl would send it. */
export function ask(headers: Record<string, string> = {}, path = "/api") {
  const all = { host: "localhost:3000", ...headers };
  return new Request(`http://localhost:3000${path}`, { headers: all });
}

/** Where a login stands, in a realm whose clock is an hour ahead. */
export function placeOf(
  strategy: Strategy,
  headers: Record<string, string> = {},
  lane: Lane = "a",
): Place {
  const realm: Realm = {
    id: "abcdefghijkm",
    kind: "lab",
    ownerHash: "",
    clockOffsetMs: 3_600_000,
    idleSec: 1_800,
    graceSec: 5,
    expiresAtMs: Date.now() + 60_000,
    signingKeys: {
      current: () => Promise.reject(new Error("Nothing is signed here.")),
      byKid: () => undefined,
      sealPassword: "",
      refreshSecret: "",
    },
  };
  return { request: ask(headers), realm, strategy, lane };
}
