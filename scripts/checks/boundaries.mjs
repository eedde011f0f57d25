import { dirname, join } from "node:path";

import { readSources } from "./source-files.mjs";

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g;
const PURE = /^lib\/(strategies|attacks|realms|tokens|trace)\//;
const NOT_AN_EXPERIMENT =
  /^(?!lib\/attacks\/|components\/attacks\/|lib\/measure\/claims\/attack-range|app\/api\/realms\/\[id\]\/(naive-refresh|attacks)\/)/;
/** Names and shapes of attacks are harmless; their code is not. */
const NAIVE_CODE = /^lib\/attacks\/(?!attack(-ids)?$)/;
const APP_AUTH = /^lib\/(strategies|realms|tokens|trace|http)\//;
const FRAMEWORK = /^(next|react|react-dom)(\/|$)/;
const CONTENT_READERS = /^lib\/(lessons|snippets)\//;

// Each rule: who it is about, what they must not import, and why.
const RULES = [
  [
    /^lib\//,
    /^(app|components|e2e)\//,
    "lib imports neither components nor routes",
  ],
  [/^components\//, /^(app|e2e)\//, "components import no routes"],
  [
    NOT_AN_EXPERIMENT,
    NAIVE_CODE,
    "naive code is reached by its own experiments alone",
  ],
  [
    APP_AUTH,
    /^(lib\/measure\/(?!measurement-ids)|content\/)/,
    "the app's own auth knows no experiment",
  ],
  [PURE, FRAMEWORK, "this room of lib knows neither Next nor React"],
];

/** Imports that go against the arrows: app → components → lib, and strategies stand alone. */
export async function findBoundaryBreaks() {
  const sources = await readSources(["app", "components", "lib"], /\.tsx?$/);
  const strategies = strategyModules(sources);
  return sources.flatMap(({ path, text }) =>
    importsOf(path, text).flatMap((target) => {
      const why =
        brokenRule(path, target) ?? brokenStrategy(path, target, strategies);
      return why ? [`${path}: imports ${target}: ${why}`] : [];
    }),
  );
}

function importsOf(path, text) {
  return [...text.matchAll(IMPORT)].map(([, target]) => {
    if (target.startsWith("@/")) return target.slice(2);
    if (target.startsWith(".")) return join(dirname(path), target);
    return target;
  });
}

function brokenRule(path, target) {
  const isTest = /\.test\.tsx?$/.test(path);
  if (target.startsWith("content/") && !isTest && !CONTENT_READERS.test(path)) {
    return "only lib/lessons and lib/snippets read content";
  }
  return RULES.find(([who, what]) => who.test(path) && what.test(target))?.[2];
}

/** The strategies are what the catalog imports; its other imports have plain names. */
function strategyModules(sources) {
  const catalog = sources.find(
    ({ path }) => path === "lib/strategies/catalog.ts",
  );
  if (!catalog) return [];
  return importsOf(catalog.path, catalog.text).filter((target) =>
    /^lib\/strategies\/\w+-/.test(target),
  );
}

function brokenStrategy(path, target, strategies) {
  const self = path.replace(/\.tsx?$/, "");
  if (!strategies.includes(self) || !strategies.includes(target))
    return undefined;
  return "a strategy imports no other strategy";
}
