/**
 * A step is one thing that really happened while an operation ran. Steps are
 * recorded by whatever acted (the Redis client, the signer), in order.
 */
export type Step = CookieStep | CryptoStep | RedisStep | DecideStep;

interface StepBase {
  /** Source region that ran, as `strategies/jwt-denylist#verify`. */
  region: string;
  /** Time the step took, in milliseconds. */
  elapsedMs: number;
  /** True for the lab's own housekeeping, which a real app would not do. */
  bookkeeping?: true;
}

/** A credential was read from or written to a cookie or header. */
export interface CookieStep extends StepBase {
  kind: "cookie";
  label: string;
  /** Size of the credential's value, in bytes. */
  sizeBytes: number;
}

/** A signature, digest, seal or key import was computed. */
export interface CryptoStep extends StepBase {
  kind: "crypto";
  label: string;
  ok: boolean;
}

/** One command that was sent to Redis, with its reply or error. */
export interface RedisStep extends StepBase {
  kind: "redis";
  /** Command name in upper case, as `GETEX`. */
  command: string;
  /** Literal arguments; `null` for readers who do not own the realm. */
  args: string[] | null;
  /** Literal reply, shortened; `null` for readers who do not own the realm. */
  reply: string | null;
  /** Name of the Lua script, when the command is `EVAL` or `EVALSHA`. */
  script?: string;
  ok: boolean;
}

/** A check was made and passed or failed; the first failure is the refusal. */
export interface DecideStep extends StepBase {
  kind: "decide";
  label: string;
  detail: string;
  ok: boolean;
}

/** What an operation did, in order. */
export interface Trace {
  steps: Step[];
  /** Wall time of the whole operation, in milliseconds. */
  elapsedMs: number;
  /** Redis commands among the steps, bookkeeping left out. */
  redisCommands: number;
}

/** Of a call that performed nothing, or was asked not to record. */
export const NO_TRACE: Trace = { steps: [], elapsedMs: 0, redisCommands: 0 };
