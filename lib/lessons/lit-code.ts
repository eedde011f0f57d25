/** Asks the lesson's code to light up; whoever shows that region listens. */
export interface Lit {
  /** As a trace names it: `strategies/jwt-denylist#verify`. */
  region: string;
  /** What the lines must contain; empty lights the whole region. */
  words: string[];
  /** Where it was asked for: the way back. */
  from: Element | null;
}

type Listener = (lit: Lit) => void;

const listeners = new Set<Listener>();

export function light(lit: Lit) {
  for (const listener of listeners) listener(lit);
}

export function onLight(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Which lines ran for a step: those that hold one of its words, else all.
 * Empty lines never light.
 */
export function litLines(lines: readonly string[], words: string[]): number[] {
  const full = lines.flatMap((line, index) => (line.trim() ? [index] : []));
  const found = full.filter((index) =>
    words.some((word) => lines[index]?.includes(word)),
  );
  return found.length > 0 ? found : full;
}
