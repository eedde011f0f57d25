import { highlight } from "@/lib/snippets/highlight";
import type { Starter } from "./starter";
import { starterFiles } from "./starter-files";

/** A piece of a line, and its colour's name; null where it has none. */
export type LitPiece = [text: string, kind: string | null];

/** A file of a starter as the page shows it. */
export interface LitFile {
  path: string;
  text: string;
  lines: LitPiece[][];
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
      const lines = await highlight(text.trimEnd().split("\n"), known?.[1] ?? "text");
      const pieces = lines.map(({ tokens }) =>
        tokens.map(({ text, kind }): LitPiece => [text, kind]),
      );
      return { path, text, lines: pieces };
    }),
  );
}
