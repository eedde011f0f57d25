"use client";

import { createPortal } from "react-dom";
import { useRedisHealth } from "@/components/frame/use-redis-health";
import { useExchangeLog } from "@/components/lab/use-exchange-log";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { CopyButton } from "@/components/ui/copy-button";
import { Hint } from "@/components/ui/hint";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { evidenceOf } from "@/lib/lab/evidence";
import { evidenceMarkdown } from "@/lib/lab/evidence-markdown";
import type { PanelProps } from "../panel-props";
import { download } from "./download";
import { EvidencePrint } from "./evidence-print";

/** Everything that happened here, to keep, to hand in or to print. */
export default function EvidencePanel({ scene, cards }: PanelProps) {
  const entries = useExchangeLog();
  const health = useRedisHealth();
  const redis = health.state === "up" ? health.version : "unknown";

  function take() {
    return evidenceOf(scene, entries, cards, {
      server: window.location.origin,
      redis,
      browser: navigator.userAgent,
      atMs: Date.now(),
    });
  }

  const evidence = take();
  const markdown = evidenceMarkdown(evidence);
  return (
    <Card>
      <CardHeading
        title="Evidence"
        hint={`${entries.length} calls so far, with their answers and Redis commands, and what became of every copy.`}
      >
        <Hint title="What is in it, and what is not">
          Set-up, every request of this page in its order with status, refusal
          and Redis commands, and the survival of every copy. Repeated questions
          with the same outcome are one line that counts. Credentials appear by
          their ids only. The log holds the last 300 lines.
        </Hint>
      </CardHeading>
      <div className="flex flex-wrap items-center gap-2 px-5 py-4 sm:px-7">
        <Button
          look="strong"
          onClick={() => download("evidence.md", evidenceMarkdown(take()))}
        >
          Markdown
        </Button>
        <Button
          look="small"
          onClick={() =>
            download("evidence.json", JSON.stringify(take(), null, 2))
          }
        >
          JSON
        </Button>
        <Button look="small" onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
        <CopyButton text={markdown} label="Copy the Markdown" />
      </div>
      <ScrollRegion
        label="The evidence as Markdown"
        className="border-line border-t"
        height="max-h-[32rem]"
      >
        <pre className="whitespace-pre-wrap break-words px-5 py-4 font-mono text-xs leading-relaxed sm:px-7">
          {markdown}
        </pre>
      </ScrollRegion>
      {createPortal(<EvidencePrint evidence={evidence} />, document.body)}
    </Card>
  );
}
