"use client";

import { Tabs } from "@base-ui/react/tabs";
import { CopyButton } from "@/components/ui/copy-button";
import type { LitFile } from "@/lib/starters/lit-starter";

/** The files of a project, one at a time. */
export function StarterFiles({ files }: { files: LitFile[] }) {
  return (
    <Tabs.Root
      defaultValue={files[0]?.path}
      className="mt-4 overflow-clip rounded-2xl border border-line bg-card lg:-mx-36"
    >
      <Tabs.List
        aria-label="Files"
        className="flex flex-wrap gap-x-1 border-line border-b bg-wash px-3 py-2"
      >
        {files.map(({ path }) => (
          <Tabs.Tab
            key={path}
            value={path}
            className="min-h-11 rounded-lg border border-transparent px-2.5 font-mono text-soft text-xs hover:text-ink data-active:border-line data-active:bg-card data-active:text-ink sm:min-h-8"
          >
            {path}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {files.map((file) => (
        <Tabs.Panel key={file.path} value={file.path}>
          <FileText file={file} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

function FileText({ file: { path, pieces } }: { file: LitFile }) {
  const text = pieces.map(([words]) => words).join("");
  return (
    <figure>
      <figcaption className="flex items-center justify-between gap-4 border-line border-b px-5 py-1 font-mono text-soft text-xs">
        <span>
          {path}, {text.split("\n").length - 1} lines
        </span>
        <CopyButton text={text} label={`Copy ${path}`} />
      </figcaption>
      <pre className="whitespace-pre-wrap px-5 py-3 font-mono text-[0.8rem] leading-relaxed [overflow-wrap:anywhere]">
        <code>
          {placed(pieces).map(({ at, words, kind }) => (
            <span key={at} className={kind ? `syn-${kind}` : undefined}>
              {words}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  );
}

/** Each piece with the place where it starts. */
function placed(pieces: LitFile["pieces"]) {
  let end = 0;
  return pieces.map(([words, kind]) => {
    const at = end;
    end += words.length;
    return { at, words, kind };
  });
}
