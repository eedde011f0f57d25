import type { Command } from "ioredis";

/**
 * Lets a command fail when it is not answered within `ms`. Timers come before
 * the network: after a moment in which this process was busy, replies that have
 * arrived are read first, so that a full room is no outage of Redis.
 */
export function setFairTimeout(command: Command, ms: number) {
  const fail = () => command.reject(new Error("Command timed out"));
  // What arrived is read between the timer and the first of these.
  const timer = setTimeout(() => setImmediate(() => setImmediate(fail)), ms);
  const clear = () => clearTimeout(timer);
  command.promise.then(clear, clear);
}
