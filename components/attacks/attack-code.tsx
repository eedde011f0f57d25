import { codeId } from "@/lib/lessons/code-place";
import { codeDifference } from "@/lib/snippets/code-difference";
import { cutSnippet } from "@/lib/snippets/cut-snippet";

const SIDES = {
  naive: { sign: "−", name: "naive: ", look: "bg-dead-wash" },
  hardened: { sign: "+", name: "hardened: ", look: "bg-alive-wash" },
  both: { sign: " ", name: "", look: "" },
};

/** The naive and the hardened code as one text, with what differs marked. */
export async function AttackCode({ from }: { from: string }) {
  const naive = cutSnippet(from, "naive");
  const hardened = cutSnippet(from, "hardened");
  const lines = await codeDifference(naive.lines, hardened.lines);
  return (
    <figure id={codeId(from)} className="min-w-0 flex-1">
      <figcaption className="flex flex-wrap gap-x-4 px-5 pt-4 font-mono text-soft text-xs sm:px-7 lg:pl-0">
        <span className="break-all">{naive.file}</span>
        <span>− naive</span>
        <span>+ hardened</span>
      </figcaption>
      <pre className="whitespace-pre-wrap py-3 font-mono text-[0.8rem] leading-relaxed [overflow-wrap:anywhere]">
        <code>
          {lines.map(({ index, side, tokens }) => (
            <span
              key={index}
              className={`block min-h-[1lh] py-px pr-4 pl-[calc(1.25rem+4ch)] -indent-[3ch] sm:pl-[calc(1.75rem+4ch)] lg:pl-[calc(0.75rem+4ch)] ${SIDES[side].look}`}
            >
              <span className="sr-only">{SIDES[side].name}</span>
              <span
                aria-hidden
                className="inline-block w-[2ch] select-none indent-0 text-soft"
              >
                {SIDES[side].sign}
              </span>
              {tokens.map(({ at, text, kind }) => (
                <span key={at} className={kind ? `syn-${kind}` : undefined}>
                  {text}
                </span>
              ))}
              {"\n"}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  );
}
