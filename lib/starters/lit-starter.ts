import { type CodeLine, highlight } from "@/lib/snippets/highlight";
import type { Starter } from "./starter";
import { starterFiles } from "./starter-files";

/** A piece of code, and its colour's name; null where it has none. */
export type LitPiece = [words: string, kind: string | null];

/** A file of a starter as the page shows it. */
export interface LitFile {
  path: string;
  /** Together they are its text, to the byte. */
  pieces: LitPiece[];
}

const LANGUAGES = [
  [/\.mjs$/, "typescript"],
  [/\.js$/, "tsx"],
] as const;

/** Every file of a starter, highlighted; runs while the app is built. */
export async function litStarter(starter: Starter): Promise<LitFile[]> {
  return Promise.all(
    starterFiles(starter).map(async ({ path, text }) => {
      const known = LANGUAGES.find(([pattern]) => pattern.test(path));
      const lines = await highlight(text.split("\n"), known?.[1] ?? "text");
      return { path, pieces: merged(text, lines) };
    }),
  );
}

/** Neighbours of one colour as one piece; what lies between them has none. */
function merged(text: string, lines: CodeLine[]): LitPiece[] {
  const pieces: LitPiece[] = [];
  let end = 0;
  const add = (upTo: number, kind: string | null) => {
    if (upTo === end) return;
    const last = pieces.at(-1);
    const words = text.slice(end, upTo);
    if (last?.[1] === kind) last[0] += words;
    else pieces.push([words, kind]);
    end = upTo;
  };
  for (const { at, text: words, kind } of lines.flatMap((l) => l.tokens)) {
    add(at, null);
    add(at + words.length, kind);
  }
  add(text.length, null);
  return pieces;
}
