"use client";

import { Download } from "lucide-react";
import { useEffect, useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { call } from "@/lib/lab/call";
import type { LitFile } from "@/lib/starters/lit-starter";
import {
  FRAMEWORK_NAMES,
  FRAMEWORKS,
  type Framework,
  starterName,
} from "@/lib/starters/starter";
import type { StrategyId } from "@/lib/strategies/strategy";
import { StarterFiles } from "./starter-files";

const CHOICES = FRAMEWORKS.map((value) => ({
  value,
  name: FRAMEWORK_NAMES[value],
}));

/** The files of a project are some 40 KB: much for a class on one network. */
const SLOW_MS = 20_000;

/** A project to start with: every file of it, to read, to copy, to download. */
export function StarterCode({
  strategies,
  titleOf,
}: {
  /** What may be chosen, the recommended one first. */
  strategies: StrategyId[];
  titleOf: (strategy: StrategyId) => string;
}) {
  const [strategy, setStrategy] = useState(strategies[0] ?? "redis-session");
  const [framework, setFramework] = useState<Framework>("express");
  const name = starterName({ strategy, framework });
  const { files, fault } = useStarter(name);
  const path = `/api/starters/${strategy}/${framework}`;
  return (
    <section aria-labelledby="starter" className="mt-12">
      <h2 id="starter" className="font-medium font-serif text-3xl">
        Start with this
      </h2>
      <p className="mt-2 max-w-prose text-pretty font-serif text-lg text-soft">
        A project of its own, with a smoke test that the tests of this app run
        too. One file is a stand-in, your user store.
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Select
          label="Strategy of the code"
          value={strategy}
          onChange={setStrategy}
          options={strategies.map((value, index) => ({
            value,
            label: titleOf(value),
            detail: index === 0 ? "recommended" : `in place ${index + 1}`,
          }))}
        />
        <Segmented
          label="Framework"
          options={CHOICES}
          value={framework}
          onChange={setFramework}
        />
        <a
          href={path}
          download={`${name}.tar.gz`}
          className="inline-flex min-h-11 items-center gap-2 rounded-lg border border-ink bg-ink px-3 font-semibold text-paper text-sm hover:opacity-90 sm:min-h-9 print:hidden"
        >
          <Download aria-hidden className="size-4" />
          Download
        </a>
      </div>
      <Command path={path} />
      <p role="alert" className="mt-3 text-dead text-sm empty:hidden">
        {fault}
      </p>
      {files !== null && <StarterFiles key={name} files={files} />}
    </section>
  );
}

/** The same download for a terminal, into an empty folder. */
function Command({ path }: { path: string }) {
  const command = `mkdir login && cd login && curl -s ${window.location.origin}${path} | tar xz && npm install && npm run smoke`;
  return (
    <p className="mt-3 flex items-center justify-between gap-2 rounded-lg bg-wash py-1 pr-2 pl-4 print:hidden">
      <code className="py-1.5 font-mono text-xs [overflow-wrap:anywhere]">
        {command}
      </code>
      <CopyButton text={command} label="Copy the command" />
    </p>
  );
}

/** The files of a starter; the last ones stay in sight while others come. */
function useStarter(name: string) {
  const [files, setFiles] = useState<LitFile[] | null>(null);
  const [fault, setFault] = useState("");
  useEffect(() => {
    let wanted = true;
    call<{ files: LitFile[] }>(`/decide/starters/${name}`, {
      timeoutMs: SLOW_MS,
    }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setFiles(answer.value.files);
      setFault(answer.ok ? "" : "The files did not come. Try the download.");
    });
    return () => {
      wanted = false;
    };
  }, [name]);
  return { files, fault };
}
