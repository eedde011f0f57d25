import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { env } from "@/lib/env";

/** A program of `content/examples` that serves HTTP, in its own process. */
export interface Program {
  /** `http://127.0.0.1:…` */
  url: string;
  /** What it has said on standard error so far. */
  stderr(): string;
  stop(): Promise<void>;
}

/** What a program said that ran to its end. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

const LIMIT_MS = 30_000;
const STOP_MS = 1_000;

const EXAMPLES = join(process.cwd(), "content", "examples");
/** Ends a program with this process, or when it is let go. */
const LEASH = join(process.cwd(), "scripts", "setup", "end-with-parent.mjs");

/**
 * Starts a program with these variables and no others, and waits until it
 * listens. It lives half a minute at most, unless more is asked for. Throws with
 * the program's own words when it does not come up.
 */
export async function startProgram(
  file: string,
  variables: Record<string, string>,
  limitMs = LIMIT_MS,
): Promise<Program> {
  const { child, said } = launch(file, variables, { leashed: true, limitMs });
  const stop = () => end(child);
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", () => {
      const port = /^listening (\d+)$/m.exec(said.stdout)?.[1];
      const stderr = () => said.stderr;
      if (port) resolve({ url: `http://127.0.0.1:${port}`, stderr, stop });
    });
    child.once("exit", () => {
      reject(new Error(`${file} did not start: ${said.stderr}`));
    });
  });
}

/** Runs a program to its end. */
export async function runProgram(
  file: string,
  variables: Record<string, string> = {},
): Promise<Ended> {
  const { child, said } = launch(file, variables, {
    leashed: false,
    limitMs: LIMIT_MS,
  });
  const [code] = await once(child, "close");
  return { code, ...said };
}

/** Runs a program whose last word is JSON. Throws what it says otherwise. */
export async function jsonOf<Value>(
  file: string,
  variables: Record<string, string> = {},
): Promise<Value> {
  const { stdout, stderr } = await runProgram(file, variables);
  if (stdout === "") throw new Error(`${file}: ${stderr}`);
  return JSON.parse(stdout);
}

function launch(
  file: string,
  variables: Record<string, string>,
  { leashed, limitMs }: { leashed: boolean; limitMs: number },
) {
  const leash = leashed ? ["--import", LEASH] : [];
  const child = spawn(process.execPath, [...leash, join(EXAMPLES, file)], {
    env: { ...variables, ...coverage() } as unknown as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe", ...(leashed ? ["ipc" as const] : [])],
    timeout: limitMs,
    killSignal: "SIGKILL",
  });
  const said = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => {
    said.stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    said.stderr += chunk;
  });
  return { child, said };
}

/** Where tests want to know which lines ran. */
function coverage(): Record<string, string> {
  const folder = env.EXAMPLES_COVERAGE;
  return folder === undefined ? {} : { NODE_V8_COVERAGE: folder };
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  // Its time may have run out in this very moment.
  if (child.connected) child.disconnect();
  await gone;
  clearTimeout(timer);
}
