import { findProgram } from "./find-program.mjs";
import { Refused } from "./say.mjs";
import { installSystemPackage } from "./system-package.mjs";

const PACKAGES = {
  "apt-get": "redis-server",
  brew: "redis",
  dnf: "valkey",
  apk: "redis",
  pacman: "valkey",
};

/** The path of a Redis or Valkey server; installs one where it may. */
export async function findRedisServer() {
  const find = () => findProgram("redis-server", "valkey-server");
  const present = await find();
  if (present) return present;
  const toType = await installSystemPackage(PACKAGES);
  const installed = await find();
  if (installed) return installed;
  throw new Refused(
    [
      "The app needs Redis (6.2 or newer) or Valkey, and this machine has none. Type:",
      "",
      `  ${toType ?? "see https://redis.io/docs/latest/operate/oss_and_stack/install/"}`,
      "",
      "or name one that runs elsewhere: REDIS_URL=redis://host:6379 npm start",
    ].join("\n"),
  );
}
