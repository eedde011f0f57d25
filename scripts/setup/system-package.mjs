import { run } from "./children.mjs";
import { findProgram } from "./find-program.mjs";
import { say, withProgress } from "./say.mjs";

// A package must not start a service of its own: policy-rc.d tells Debian so.
const APT_SCRIPT = `
set -e
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  trap 'rm -f "$policy"' EXIT
  printf '#!/bin/sh\\nexit 101\\n' > "$policy"
  chmod +x "$policy"
fi
apt-get update
apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=60 "$1"
`;

const MANAGERS = ["apt-get", "brew", "dnf", "apk", "pacman"];
const TO_TYPE = {
  "apt-get": "sudo apt-get update && sudo apt-get install -y",
  brew: "brew install",
  dnf: "sudo dnf install -y",
  apk: "sudo apk add",
  pacman: "sudo pacman -S",
};

/**
 * Installs a system package where that needs no question (apt-get as root or with
 * password-free sudo, Homebrew). `names` gives its name for each package manager.
 * Answers the line to type if it could not.
 */
export async function installSystemPackage(names) {
  const manager = await firstManager(names);
  if (!manager) return undefined;
  const name = names[manager];
  const command = await unattendedCommand(manager, name);
  if (command) {
    const { code, output } = await withProgress(
      `Installing ${name} with ${manager} (once)`,
      () => run(command[0], command.slice(1)),
    );
    if (code === 0) return undefined;
    say(output);
  }
  return `${TO_TYPE[manager]} ${name}`;
}

async function firstManager(names) {
  for (const manager of MANAGERS) {
    if (names[manager] && (await findProgram(manager))) return manager;
  }
  return undefined;
}

async function unattendedCommand(manager, name) {
  if (manager === "brew") return ["brew", "install", name];
  if (manager !== "apt-get") return undefined;
  const script = ["sh", "-c", APT_SCRIPT, "install", name];
  if (process.getuid() === 0) return script;
  const { code } = await run("sudo", ["-n", "true"]);
  return code === 0 ? ["sudo", "-n", ...script] : undefined;
}
