import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Region, regionsOf } from "./regions";

/** A region of the real source, as it is shown. */
export interface Snippet {
  /** Path from the root, as `lib/strategies/jwt-denylist.ts`. */
  file: string;
  /** As a trace names it: `strategies/jwt-denylist#verify`. */
  id: string;
  startLine: number;
  /** Without the indentation that all lines share. */
  lines: string[];
}

/** Source that a lesson must not or cannot show. */
export class SnippetFault extends Error {
  override name = "SnippetFault";
}

/** More lines do not fit on a projector. */
const MOST_LINES = 30;

const ENDINGS = [".ts", ".mjs", ".cjs"];

/**
 * Cuts a region out of the real source. `from` is a path without its ending,
 * below `lib/`, or below `content/` where it starts with `examples/`. Throws a
 * `SnippetFault` on a path that leads elsewhere and on a region that is not
 * there.
 */
export function cutSnippet(from: string, name: string): Snippet {
  const file = fileOf(from);
  const region = regionIn(file, name);
  if (region.lines.length > MOST_LINES) {
    const { length } = region.lines;
    throw new SnippetFault(
      `region "${name}" of ${file} has ${length} lines (at most ${MOST_LINES})`,
    );
  }
  return {
    file,
    id: `${from}#${name}`,
    startLine: region.startLine,
    lines: dedent(region.lines),
  };
}

function fileOf(from: string): string {
  if (!/^[a-z0-9-]+(\/[a-z0-9-]+)+$/.test(from)) {
    throw new SnippetFault(`"${from}" leads out of lib/ and content/examples/`);
  }
  const base = from.startsWith("examples/") ? "content" : "lib";
  const file = ENDINGS.map((ending) => `${base}/${from}${ending}`).find(
    (path) => existsSync(join(process.cwd(), path)),
  );
  if (file === undefined) {
    throw new SnippetFault(`there is no ${base}/${from} to show`);
  }
  return file;
}

function regionIn(file: string, name: string): Region {
  const text = readFileSync(join(process.cwd(), file), "utf8");
  const regions = readRegions(text, file);
  const found = regions.find((region) => region.name === name);
  if (found !== undefined) return found;
  const names = regions.map((region) => region.name).join(", ");
  throw new SnippetFault(
    `${file} has no region "${name}"; it has: ${names || "none"}`,
  );
}

function readRegions(text: string, file: string): Region[] {
  try {
    return regionsOf(text);
  } catch (error) {
    throw new SnippetFault(`regions of ${file}: ${(error as Error).message}`);
  }
}

function dedent(lines: string[]): string[] {
  const indents = lines
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines.map((line) => line.slice(shared));
}
