import { readFile } from "node:fs/promises";
import { relative } from "node:path";

import { listFiles } from "../setup/input-hash.mjs";
import { inRoot, root } from "../setup/place.mjs";

/** The files below some folders whose names match: `{ path, text }`, paths from the root. */
export async function readSources(folders, pattern) {
  const lists = await Promise.all(
    folders.map((name) => listFiles(inRoot(name))),
  );
  const paths = lists
    .flat()
    .map((path) => relative(root, path))
    .filter((path) => pattern.test(path));
  return Promise.all(
    paths.map(async (path) => ({
      path,
      text: await readFile(inRoot(path), "utf8"),
    })),
  );
}

/** `path:line: fault` for every line of the sources that matches a pattern. */
export function faultsOnLines(sources, pattern, fault) {
  return sources.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${fault}`] : [],
      ),
  );
}
