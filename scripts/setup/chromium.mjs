import { run } from "./children.mjs";
import { findProgram, isExecutable } from "./find-program.mjs";
import { Refused } from "./say.mjs";
import { installSystemPackage } from "./system-package.mjs";

const PACKAGES = { "apt-get": "chromium", dnf: "chromium", apk: "chromium" };
const ASK_PLAYWRIGHT =
  'process.stdout.write(require("@playwright/test").chromium.executablePath())';

/** The path of a Chromium for the tests; installs one where it may. */
export async function findChromium(node, env) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const present = await find(node);
  if (present) return present;
  const toType = await installSystemPackage(PACKAGES);
  const installed = await find(node);
  if (installed) return installed;
  throw new Refused(
    [
      "The tests need Chromium, and this machine has none. Type:",
      "",
      `  ${toType ?? "npx playwright install chromium"}`,
      "",
      "or name one: CHROMIUM_PATH=/path/to/chromium npm test",
    ].join("\n"),
  );
}

async function find(node) {
  const onPath = await findProgram(
    "chromium",
    "chromium-browser",
    "google-chrome",
  );
  if (onPath) return onPath;
  const { output } = await run(node, ["-e", ASK_PLAYWRIGHT]);
  return (await isExecutable(output)) ? output : undefined;
}
