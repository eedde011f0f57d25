import { run } from "./children.mjs";
import { inRoot } from "./place.mjs";
import { Refused } from "./say.mjs";

const OLDEST = [22, 13];

/** The Node that runs the app: the one pinned in package.json, or ours if new enough. */
export async function findNode() {
  const pinned = inRoot("node_modules", "node", "bin", "node");
  const { code } = await run(pinned, ["--version"]);
  if (code === 0) return pinned;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Refused(
    [
      `The app needs Node ${OLDEST.join(".")} or newer; this is ${process.versions.node}.`,
      "The npm package `node` brings one, but its install script has not run. Type:",
      "",
      "  npm rebuild node --ignore-scripts=false",
      "",
      "or install Node 24 and start again.",
    ].join("\n"),
  );
}

/** Whether a version of Node runs the app (iron-session needs 22.13). */
export function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
