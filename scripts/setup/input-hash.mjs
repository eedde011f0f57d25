import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";

/** One hash over the paths and contents of everything a build reads. */
export async function hashInputs(folder, entries) {
  const hash = createHash("sha256");
  for (const entry of entries) {
    for (const file of await listFiles(join(folder, entry))) {
      if (/\.test\.\w+$/.test(file)) continue;
      const content = await readFile(file);
      hash.update(`${relative(folder, file)}\0${content.length}\0`);
      hash.update(content);
    }
  }
  return hash.digest("hex");
}

/** The files at or below a path, in a stable order; none if it does not exist. */
export async function listFiles(path) {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [path];
  const names = await readdir(path);
  const below = await Promise.all(
    names.sort().map((name) => listFiles(join(path, name))),
  );
  return below.flat();
}
