import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { env } from "@/lib/env";

/** Ends a program with this process. */
const LEASH = join(process.cwd(), "scripts", "setup", "end-with-parent.mjs");

/** A program that was stopped may take away what it made. */
const STOP_MS = 20_000;

interface Following {
  /** Of the repository, as `lib/measure/jobs/load.mjs`. */
  file: string;
  /** Its whole environment. */
  variables: Record<string, string>;
  signal: AbortSignal;
  limitMs: number;
  onMessage(message: unknown): void;
}

/**
 * Runs a program in a process of its own and hears its messages until it ends.
 * An abort asks it to stop; one that does not is ended. Throws its own words
 * when it fails, and when it takes longer than `limitMs`.
 */
export async function followProgram({
  file,
  variables,
  signal,
  limitMs,
  onMessage,
}: Following): Promise<void> {
  signal.throwIfAborted();
  const coverage = env.EXAMPLES_COVERAGE;
  const kept = coverage === undefined ? {} : { NODE_V8_COVERAGE: coverage };
  const child = spawn(
    process.execPath,
    ["--import", LEASH, join(process.cwd(), file)],
    {
      env: { ...variables, ...kept } as unknown as NodeJS.ProcessEnv,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      timeout: limitMs,
      killSignal: "SIGKILL",
    },
  );
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said = (said + chunk).slice(-2_000);
  });
  child.on("message", onMessage);
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    if (child.connected) child.send("stop");
    timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  };
  signal.addEventListener("abort", stop, { once: true });
  try {
    const [code] = await once(child, "close");
    signal.throwIfAborted();
    if (code !== 0) throw new Error(`${file} ended with ${code}: ${said}`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
