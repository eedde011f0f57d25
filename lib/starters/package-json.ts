import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Starter } from "./starter";
import { starterName } from "./starter";
import type { StarterFile } from "./starter-files";

const PACKAGE = /from "([a-z@][^".:]*)"/g;

const SCRIPTS = {
  express: {
    start: "node --env-file-if-exists=.env server.mjs",
    dev: "node --watch --env-file-if-exists=.env server.mjs",
    secrets: "node new-secrets.mjs",
    smoke: "node --env-file-if-exists=.env smoke.mjs server.mjs",
  },
  next: {
    build: "next build",
    start: "next start",
    dev: "next dev",
    secrets: "node new-secrets.mjs",
    smoke:
      "next build && node --env-file-if-exists=.env smoke.mjs node_modules/next/dist/bin/next start",
  },
};

/** What Next needs beside it, and no file of ours imports. */
const BESIDE = { express: [], next: ["react", "react-dom"] };

/**
 * The `package.json` of a starter. It asks for the packages that its files
 * import, in the versions that this app's own tests run them with.
 */
export function packageJson(starter: Starter, files: StarterFile[]): string {
  const { framework } = starter;
  const imported = files.flatMap(({ text }) =>
    [...text.matchAll(PACKAGE)].map(
      ([, name = ""]) => name.split("/")[0] ?? "",
    ),
  );
  const names = new Set([...imported, ...BESIDE[framework]]);
  const own: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync(join(process.cwd(), "package.json"), "utf8"),
  );
  const dependencies = Object.entries(own.dependencies)
    .filter(([name]) => names.has(name))
    .map(([name, version]) => [name, `^${version}`]);
  const content = {
    name: starterName(starter),
    version: "0.0.0",
    private: true,
    type: "module",
    engines: { node: ">=22.13" },
    scripts: SCRIPTS[framework],
    dependencies: Object.fromEntries(dependencies),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
