import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Reads every page that the build prerendered and writes down the SHA-256 of
 * each inline script in it, for the Content-Security-Policy of that page.
 */
export function writeCspHashes(buildDir) {
  const pagesDir = join(buildDir, "server", "app");
  const pages = globSync("**/*.html", { cwd: pagesDir }).map((file) => [
    routeOf(file),
    inlineScriptHashes(readFileSync(join(pagesDir, file), "utf8")),
  ]);
  const target = join(buildDir, "csp-hashes.json");
  writeFileSync(target, JSON.stringify(Object.fromEntries(pages), null, 2));
}

/** `'sha256-…'` of each inline script of a page, once each. */
export function inlineScriptHashes(html) {
  const scripts = html.matchAll(
    /<script(?<attributes>[^>]*)>(?<code>.*?)<\/script>/gs,
  );
  const hashes = [...scripts]
    .filter(({ groups }) => !/\ssrc=/.test(groups.attributes))
    .map(({ groups }) =>
      createHash("sha256").update(groups.code).digest("base64"),
    );
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
}

function routeOf(file) {
  const route = `/${file.replaceAll("\\", "/").replace(/\.html$/, "")}`;
  return route === "/index" ? "/" : route;
}

if (process.argv[1] === import.meta.filename) {
  writeCspHashes(process.argv[2] ?? ".next");
}
