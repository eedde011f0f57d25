import { readHealth } from "./client";

/** What the last health check said. */
export type RedisHealth =
  | { state: "unknown" }
  | { state: "up"; version: string; pingMs: number }
  | { state: "away" }
  | { state: "no-server" };

const POLL_MS = 1_500;
const UNKNOWN: RedisHealth = { state: "unknown" };

let health: RedisHealth = UNKNOWN;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** One poll for the whole page, while anybody listens. */
export function subscribeToHealth(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    timer = setInterval(pollWhileVisible, POLL_MS);
    pollWhileVisible();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

export function currentHealth(): RedisHealth {
  return health;
}

/** A page rendered on the server has not asked yet. */
export function unknownHealth(): RedisHealth {
  return UNKNOWN;
}

function pollWhileVisible() {
  if (document.visibilityState === "visible") void poll();
}

async function poll() {
  const answer = await readHealth();
  if (answer.ok) health = { state: "up", ...answer.value.redis };
  else if (answer.problem.status === 503) health = { state: "away" };
  else health = { state: "no-server" };
  for (const listener of listeners) listener();
}
