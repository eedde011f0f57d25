import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";

import { run } from "./children.mjs";
import { hashInputs } from "./input-hash.mjs";
import { inRoot, root } from "./place.mjs";
import { Refused, withProgress } from "./say.mjs";

const HASHER = "scripts/setup/csp-hashes.mjs";
const INPUTS = [
  "app",
  "components",
  "content",
  "lib",
  "public",
  "instrumentation.ts",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "proxy.ts",
  "tsconfig.json",
  HASHER,
];
const STAMP = inRoot(".next", "build-stamp.json");

/** Where Next's command line starts. */
export const nextCli = inRoot("node_modules", "next", "dist", "bin", "next");

/** Builds the app if anything that a build reads has changed since the last one. */
export async function ensureBuilt(node, env) {
  const inputs = await hashInputs(root, INPUTS);
  if (inputs === (await builtInputs())) return;
  await withProgress("Building the app (once after a change)", async () => {
    await rm(STAMP, { force: true });
    const buildEnv = { ...env, NODE_ENV: "production" };
    await runOrRefuse(node, [nextCli, "build"], buildEnv);
    if (existsSync(inRoot(HASHER))) {
      await runOrRefuse(node, [inRoot(HASHER)], buildEnv);
    }
    await writeFile(STAMP, JSON.stringify({ inputs }));
  });
}

async function builtInputs() {
  if (!existsSync(inRoot(".next", "BUILD_ID"))) return undefined;
  try {
    return JSON.parse(await readFile(STAMP, "utf8")).inputs;
  } catch {
    return undefined;
  }
}

async function runOrRefuse(node, args, env) {
  const { code, output } = await run(node, args, { env });
  if (code === 0) return;
  throw new Refused(`${output}\nThe build failed: its words are above.`);
}
