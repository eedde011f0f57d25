import {
  createCssVariablesTheme,
  createHighlighterCore,
  type HighlighterCore,
} from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import tsx from "shiki/langs/tsx.mjs";
import typescript from "shiki/langs/typescript.mjs";
import { processWide } from "@/lib/process-wide";

/** A piece of code of one kind, as `string-expression`. */
export interface Token {
  /** Where it starts in the text. */
  at: number;
  text: string;
  /** Null for what has no colour of its own. */
  kind: string | null;
}

const THEME = createCssVariablesTheme({ name: "kinds" });

export interface CodeLine {
  /** From 0. */
  index: number;
  tokens: Token[];
}

/** Lines of code, cut into tokens; `text` has no colours. Runs while building. */
export async function highlight(
  lines: readonly string[],
  lang: "typescript" | "tsx" | "text" = "typescript",
): Promise<CodeLine[]> {
  const highlighter = await processWide("highlighter", openHighlighter);
  const { tokens } = highlighter.codeToTokens(lines.join("\n"), {
    lang,
    theme: "kinds",
  });
  return tokens.map((line, index) => ({
    index,
    tokens: line.map(({ content, color, offset }) => ({
      at: offset,
      text: content,
      kind: kindOf(color),
    })),
  }));
}

function openHighlighter(): Promise<HighlighterCore> {
  return createHighlighterCore({
    themes: [THEME],
    langs: [typescript, tsx],
    engine: createJavaScriptRegexEngine(),
  });
}

/** `var(--shiki-token-comment)` is a comment. */
function kindOf(color: string | undefined): string | null {
  return /^var\(--shiki-token-([a-z-]+)\)$/.exec(color ?? "")?.[1] ?? null;
}
