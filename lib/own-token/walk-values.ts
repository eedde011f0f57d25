const MOST_LEVELS = 6;
const MOST_VALUES = 2_000;

/** A value somewhere in the claims, with the names that lead to it. */
export interface Leaf {
  path: string;
  name: string;
  value: unknown;
}

/** Every named value, outermost first; bounded in depth and in number. */
export function walkValues(values: Readonly<Record<string, unknown>>): Leaf[] {
  const leaves: Leaf[] = [];
  let level: Leaf[] = [{ path: "", name: "", value: values }];
  for (let depth = 0; depth < MOST_LEVELS && level.length > 0; depth += 1) {
    const next: Leaf[] = [];
    for (const { path, name, value } of level) {
      for (const [key, inner] of entriesOf(value)) {
        if (leaves.length >= MOST_VALUES) return leaves;
        const isItem = Array.isArray(value);
        const leaf = {
          path: isItem ? path : path === "" ? key : `${path}.${key}`,
          name: isItem ? name : key,
          value: inner,
        };
        leaves.push(leaf);
        next.push(leaf);
      }
    }
    level = next;
  }
  return leaves;
}

function* entriesOf(value: unknown): Iterable<[string, unknown]> {
  if (typeof value !== "object" || value === null) return;
  for (const key in value) {
    if (Object.hasOwn(value, key)) {
      yield [key, (value as Record<string, unknown>)[key]];
    }
  }
}
