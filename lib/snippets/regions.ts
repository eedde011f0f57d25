const MARKER = /^\s*\/\/ #(region|endregion)\b(.*)$/;
const NAME = /^[a-z]+(-[a-z0-9]+)*$/;

/** What stands between two markers of one name. */
export interface Region {
  name: string;
  /** The lines between the markers, as they are in the file. */
  lines: string[];
  /** Line of the file, from 1, where the first of them stands. */
  startLine: number;
}

/**
 * The regions of a source, in order. Markers are `// #region name` and
 * `// #endregion name`, each on a line of its own; regions do not nest.
 * Throws on a marker that has no partner, stands inside another region, has
 * no proper name, or repeats one.
 */
export function regionsOf(source: string): Region[] {
  const regions: Region[] = [];
  let open: Region | undefined;
  for (const [index, line] of source.split("\n").entries()) {
    const [, marker, rest = ""] = MARKER.exec(line) ?? [];
    const name = rest.trim();
    if (marker === "region") {
      if (open !== undefined) throw new Error(`${name} is inside ${open.name}`);
      if (!NAME.test(name)) throw new Error(`name "${name}"`);
      if (regions.some((known) => known.name === name)) {
        throw new Error(`${name} is there twice`);
      }
      open = { name, lines: [], startLine: index + 2 };
    } else if (marker === "endregion") {
      if (open?.name !== name) throw new Error(`${name} was not open`);
      regions.push(open);
      open = undefined;
    } else open?.lines.push(line);
  }
  if (open !== undefined) throw new Error(`${open.name} is never closed`);
  return regions;
}
