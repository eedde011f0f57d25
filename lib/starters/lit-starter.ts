import { type CodeLine, highlight } from "@/lib/snippets/highlight";
import type { Starter } from "./starter";
import { starterFiles } from "./starter-files";

/** A piece of code: where it starts, its text, and its colour's name or null. */
export type LitPiece = [at: number, text: string, kind: string | null];

/** A file of a starter as the page shows it. */
export interface LitFile {
  path: string;
  text: string;
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
      return { path, text, pieces: merged(text, lines) };
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
    if (last?.[2] === kind) last[1] += words;
    else pieces.push([end, words, kind]);
    end = upTo;
  };
  for (const { at, text: words, kind } of lines.flatMap((l) => l.tokens)) {
    add(at, null);
    add(at + words.length, kind);
  }
  add(text.length, null);
  return pieces;
}
