import { performance } from "node:perf_hooks";

/** A failure the reader can act on: shown as its message, without a stack. */
export class Refused extends Error {}

/** Prints one line to the terminal. */
export function say(line = "") {
  process.stdout.write(`${line}\n`);
}

/** Prints what went wrong; a stack only for what nobody foresaw. */
export function sayError(error) {
  const text = error instanceof Refused ? error.message : error.stack;
  process.stderr.write(`\n${text}\n`);
}

/** Runs long work under a label, with the seconds it has taken so far. */
export async function withProgress(label, work) {
  const startedAt = performance.now();
  const seconds = () =>
    `${Math.round((performance.now() - startedAt) / 1000)} s`;
  const live = process.stdout.isTTY;
  if (!live) say(`${label} …`);
  const tick = () =>
    live
      ? process.stdout.write(`\r${label} … ${seconds()} `)
      : say(`${label} … ${seconds()}`);
  const timer = setInterval(tick, live ? 1000 : 20_000);
  if (live) tick();
  let ending = "failed after";
  try {
    const result = await work();
    ending = "done in";
    return result;
  } finally {
    clearInterval(timer);
    say(`${live ? "\r" : ""}${label}: ${ending} ${seconds()}`);
  }
}
