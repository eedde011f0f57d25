import type { CSSProperties } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { codeId } from "@/lib/lessons/code-place";
import { cutSnippet } from "@/lib/snippets/cut-snippet";
import { highlight, type Token } from "@/lib/snippets/highlight";
import { LitCode } from "../lit-code";

/** A region of the real source, highlighted while the page is built. */
export async function Code({
  from,
  region,
  focus,
}: {
  from: string;
  region: string;
  /** Words of one line that matter most. */
  focus?: string;
}) {
  const { file, id, startLine, lines } = cutSnippet(from, region);
  const highlighted = await highlight(lines);
  const focused = focusedLines(lines, focus);
  return (
    <figure
      id={codeId(id)}
      className="lesson-wide scroll-mt-6 overflow-clip rounded-2xl border border-line bg-card"
    >
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b bg-wash px-5 py-2 font-mono text-soft text-xs sm:px-7">
        <span className="break-all">
          {file}, line {startLine} · {region}
        </span>
        <span className="print:hidden">
          <CopyButton
            text={lines.join("\n")}
            label={`Copy ${region} of ${file}`}
          />
        </span>
      </figcaption>
      <LitCode region={id} lines={lines}>
        <code>
          {highlighted.map(({ index, tokens }) => (
            <CodeLine
              key={index}
              tokens={tokens}
              focused={focused.has(index)}
            />
          ))}
        </code>
      </LitCode>
    </figure>
  );
}

/** A long line wraps under its own beginning. */
function CodeLine({ tokens, focused }: { tokens: Token[]; focused: boolean }) {
  const text = tokens.map((token) => token.text).join("");
  const indent = text.length - text.trimStart().length;
  return (
    <span
      data-line
      data-focus={focused || undefined}
      style={{ "--hang": `${indent + 2}ch` } as CSSProperties}
      className="block min-h-[1lh] border-transparent border-l-3 py-px pr-4 pl-[calc(1.25rem+var(--hang))] -indent-(--hang) data-focus:border-edge data-focus:bg-wash data-lit:border-token data-lit:bg-wash sm:pl-[calc(1.6rem+var(--hang))]"
    >
      {tokens.map(({ at, text, kind }) => (
        <span key={at} className={kind ? `syn-${kind}` : undefined}>
          {text}
        </span>
      ))}
      {"\n"}
    </span>
  );
}

/** The lines that the words of the focus touch. */
function focusedLines(lines: string[], focus: string | undefined) {
  if (focus === undefined) return new Set<number>();
  const text = lines.join("\n");
  const start = text.indexOf(focus);
  const lineAt = (place: number) => text.slice(0, place).split("\n").length - 1;
  const first = lineAt(start);
  const last = lineAt(start + focus.length);
  const count = last - first + 1;
  return new Set(Array.from({ length: count }, (_, index) => first + index));
}
