import { readFile, rm } from "node:fs/promises";

import { run } from "./children.mjs";
import { inRoot } from "./place.mjs";
import { Refused, withProgress } from "./say.mjs";

// Not "npm ci": it refuses a lockfile made where the registry has no binaries for
// other systems. This keeps to the lockfile too, and adds the binary it lacks.
const INSTALL = "install --no-save --include=dev --no-audit --no-fund".split(
  " ",
);

/** Installs the locked dependencies if what is there differs from the lockfile. */
export async function ensureInstalled() {
  const [wanted, present] = await Promise.all([
    readPackages(inRoot("package-lock.json")),
    readPackages(inRoot("node_modules", ".package-lock.json")),
  ]);
  if (isInstalled(wanted, present)) return;
  const { code, output } = await withProgress(
    "Installing dependencies (about a minute, once)",
    async () => {
      // npm trusts half-unpacked packages that an interrupted run has left.
      await rm(inRoot("node_modules"), { recursive: true, force: true });
      return run("npm", INSTALL);
    },
  );
  if (code === 0) return;
  throw new Refused(
    `${output}\n"npm ${INSTALL.join(" ")}" failed: its words are above.`,
  );
}

/** Whether every locked package is there, in the locked version. */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([path, entry]) => {
    const found = present[path];
    // The lockfile also lists binaries of other platforms; npm leaves them out.
    if (!found) return path === "" || entry.optional || entry.peer;
    return (
      found.version === entry.version && found.integrity === entry.integrity
    );
  });
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).packages;
  } catch {
    return {};
  }
}
