import { Cluster, type Command, Redis } from "ioredis";
import { setFairTimeout } from "@/lib/redis/fair-timeout";
import { scriptName } from "@/lib/redis/script";
import { elapsedSince, isRecording, record } from "./recorder";
import type { RedisStep } from "./steps";

const SHOWN_CHARACTERS = 240;

/** A Redis client that cannot send a command without recording it. */
export class RecordingRedis extends Redis {
  override sendCommand(...sent: Parameters<Redis["sendCommand"]>) {
    const [command] = sent;
    command.setTimeout = (ms) => setFairTimeout(command, ms);
    const reply = super.sendCommand(...sent);
    if (isRecording()) observe(command);
    return reply;
  }
}

/** The same for Redis Cluster. */
export class RecordingCluster extends Cluster {
  override sendCommand(...sent: Parameters<Cluster["sendCommand"]>) {
    const [command] = sent;
    command.setTimeout = (ms) => setFairTimeout(command, ms);
    const reply = super.sendCommand(...sent);
    if (isRecording()) observe(command);
    return reply;
  }
}

function observe(command: Command) {
  const startedAt = performance.now();
  const args = command.args.map(String);
  const script = scriptName(args[0] ?? "");
  const shown = withoutSecrets(args);
  const step = record({
    kind: "redis",
    command: command.name.toUpperCase(),
    args: script === undefined ? shown : [`${script}.lua`, ...shown.slice(1)],
    reply: null as string | null,
    ...(script === undefined ? {} : { script }),
    ok: true,
    elapsedMs: 0,
  });
  if (step === undefined) return;
  command.promise.then(
    (reply) => finish(step, startedAt, true, hidden(args) ?? show(reply)),
    (error: Error) => finish(step, startedAt, false, error.message),
  );
}

function finish(step: RedisStep, startedAt: number, ok: boolean, text: string) {
  step.elapsedMs = elapsedSince(startedAt);
  step.ok = ok;
  step.reply =
    text.length > SHOWN_CHARACTERS
      ? `${text.slice(0, SHOWN_CHARACTERS)}…`
      : text;
}

/** A new key travels behind the name of the hash it is stored in. */
function withoutSecrets(args: string[]): string[] {
  const at = args.findIndex((arg) => arg.endsWith(":signing-keys"));
  const isLast = at === args.length - 1;
  return at === -1 || isLast ? args : [...args.slice(0, at + 1), "(hidden)"];
}

/** Key material and the owner's proof are never shown, not even to the owner. */
function hidden(args: string[]): string | undefined {
  const secret = args.some(
    (arg) => arg.endsWith(":signing-keys") || arg.endsWith(":meta"),
  );
  return secret ? "(hidden)" : undefined;
}

/** A reply the way redis-cli would print it, on one line. */
function show(reply: unknown): string {
  if (reply === null || reply === undefined) return "(nil)";
  if (typeof reply === "number") return `(integer) ${reply}`;
  if (Array.isArray(reply)) {
    return reply.length === 0 ? "(empty)" : `[${reply.map(show).join(", ")}]`;
  }
  return String(reply);
}
