import { readdir, readFile } from "node:fs/promises";

import { inRoot } from "../setup/place.mjs";
import { faultsOnLines, readSources } from "./source-files.mjs";

const CODE = /\.(ts|tsx|mjs|css)$/;
const TEST = /\.(test|spec)\.\w+$/;
const FOLDERS = ["app", "components", "lib", "e2e", "scripts"];
const TOP_LEVEL = new Set(
  `app components content e2e lib public scripts
   CONTRIBUTING.md LICENSE README.md biome.json instrumentation.ts next.config.mjs
   package-lock.json package.json proxy.ts tsconfig.json`.split(/\s+/),
);
// Made by tools and never committed.
const MADE =
  /^(node_modules|next-env\.d\.ts|.*\.tsbuildinfo|test-results|playwright-report)$/;

const SKIPPED =
  /\b(it|test|describe|suite)(\.\w+)*\.(skip|only|todo|fixme|skipIf|runIf)\b|\bx(it|describe)\(/;
const IGNORED = /biome-ignore|@ts-(ignore|nocheck)/;
const EXPECTED_ERROR = /@ts-expect-error/;
const FOREIGN =
  /\b(src|srcSet|poster|action)=["'{`]+https?:|url\(\s*["']?(https?:)?\/\/|@import\s+["']https?:|<link\b.*href=["'{`]+https?:|\b(from|import\(|fetch\()\s*["'`]https?:/;
const MACHINE_PATH = /(^|[^\w.])\/(work|root|home)\//;

/** What a clone must not hold: foreign origins, muted checks, paths of one machine. */
export async function findRepositoryFaults() {
  const code = await readSources(FOLDERS, CODE);
  const tests = code.filter(({ path }) => TEST.test(path));
  const product = code.filter(({ path }) => !TEST.test(path));
  const shown = product.filter(({ path }) => /^(app|components)\//.test(path));
  const rules = code.filter(
    ({ path }) => path !== "scripts/checks/repository.mjs",
  );
  return [
    ...(await topLevelFaults()),
    ...(await lockfileFaults()),
    ...faultsOnLines(tests, SKIPPED, "a test is skipped or runs alone"),
    ...faultsOnLines(rules, IGNORED, "a check is muted"),
    ...faultsOnLines(
      product.filter((file) => rules.includes(file)),
      EXPECTED_ERROR,
      "a type error is muted",
    ),
    ...faultsOnLines(shown, FOREIGN, "an asset from another origin"),
    ...faultsOnLines(code, MACHINE_PATH, "a path of one machine"),
  ];
}

async function topLevelFaults() {
  const names = await readdir(inRoot("."));
  return names
    .filter((name) => !name.startsWith(".") && !MADE.test(name))
    .filter((name) => !TOP_LEVEL.has(name))
    .map((name) => `${name}: the top level holds only what this check lists`);
}

async function lockfileFaults() {
  const lockfile = await readFile(inRoot("package-lock.json"), "utf8");
  return lockfile.includes('"resolved": "http')
    ? ['package-lock.json: names a registry ("resolved"); see .npmrc']
    : [];
}
