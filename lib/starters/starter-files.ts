import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { strategyById } from "@/lib/strategies/catalog";
import { exampleSettings } from "./example-settings";
import { packageJson } from "./package-json";
import { FRAMEWORK_NAMES, type Starter } from "./starter";

/** One file of a starter, as it stands in its archive. */
export interface StarterFile {
  path: string;
  text: string;
}

const FOLDER = join(process.cwd(), "content", "examples", "starters");

/** `from "./x.mjs"` and `import("./x.mjs")`. */
const OWN_IMPORT = /(?:from |import\()"(\.[^"]+)"/g;

/**
 * Every file of a starter: the framework's own, what they import, and what a
 * project needs around them. The strategy's file is `auth/strategy.mjs` there.
 */
export function starterFiles(starter: Starter): StarterFile[] {
  const { strategy, framework } = starter;
  const code = new Map<string, string>();
  const take = (path: string) => {
    if (code.has(path)) return;
    const text = read(sourceOf(path, starter));
    code.set(path, text);
    for (const [, target = ""] of text.matchAll(OWN_IMPORT)) {
      take(posix.join(posix.dirname(path), target));
    }
  };
  for (const path of ["smoke.mjs", ...filesBelow(framework)]) take(path);
  const files = [...code].map(([path, text]) => ({ path, text }));
  const title = `${strategyById(strategy)?.title}, in ${FRAMEWORK_NAMES[framework]}`;
  const readme = [`# ${title}\n`, read(`readme/${strategy}.md`)];
  return [
    ...files.sort(byWeight),
    {
      path: "README.md",
      text: [...readme, read("readme/common.md")].join("\n"),
    },
    { path: "package.json", text: packageJson(starter, files) },
    { path: ".env.example", text: exampleSettings(files) },
    { path: ".gitignore", text: "node_modules/\n.next/\n.env\n" },
  ];
}

/** The strategy first, then what is near it, then the tests of it all. */
function byWeight(a: StarterFile, b: StarterFile): number {
  const weight = ({ path }: StarterFile) =>
    ORDER.findIndex((pattern) => pattern.test(path));
  return weight(a) - weight(b) || a.path.localeCompare(b.path);
}

const ORDER = [
  /^auth\/strategy/,
  /^app\.mjs$|^app\/api\/session\/route/,
  /^server\.mjs$|^respond\.mjs$|^app\//,
  /^auth\/users/,
  /^auth\//,
  /./,
];

function sourceOf(path: string, { strategy, framework }: Starter): string {
  if (path === "auth/strategy.mjs") return `auth/${strategy}.mjs`;
  if (path.startsWith("auth/") || SHARED.has(path)) return path;
  return `${framework}/${path}`;
}

const SHARED = new Set(["smoke.mjs", "smoke-browser.mjs", "new-secrets.mjs"]);

function filesBelow(framework: string): string[] {
  const folder = join(FOLDER, framework);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(entry.parentPath.slice(folder.length), entry.name),
    )
    .map((path) => path.replace(/^\//, ""))
    .sort();
}

function read(path: string): string {
  return readFileSync(join(FOLDER, path), "utf8");
}
