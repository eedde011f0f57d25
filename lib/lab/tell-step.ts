import type { RedisStep, Step, Trace } from "@/lib/trace/steps";
import { formatBytes, formatElapsed } from "./format";

export interface ToldStep {
  number: number;
  kind: Step["kind"];
  bookkeeping: boolean;
  what: string;
  /** The literal command, or the detail of a check. */
  detail: string;
  /** What came back, for a Redis command. */
  reply?: string;
  measure: string;
  failed: boolean;
}

const HIDDEN = "(hidden: not the owner)";

/** The steps of a trace in the words of the page. */
export function tellTrace({ steps }: Trace): ToldStep[] {
  return steps.map((step, index) => ({
    number: index + 1,
    kind: step.kind,
    bookkeeping: step.bookkeeping === true,
    ...tell(step),
  }));
}

function tell(step: Step): Omit<ToldStep, "number" | "kind" | "bookkeeping"> {
  const time = formatElapsed(step.elapsedMs);
  switch (step.kind) {
    case "cookie": {
      const measure = formatBytes(step.sizeBytes);
      return { what: step.label, detail: "", measure, failed: false };
    }
    case "crypto":
      return { what: step.label, detail: "", measure: time, failed: !step.ok };
    case "redis":
      return {
        what: "Ask Redis",
        detail: literal(step),
        reply: step.reply ?? HIDDEN,
        measure: time,
        failed: !step.ok,
      };
    case "decide": {
      const { label, detail, ok } = step;
      const what = `Check ${label}`;
      return { what, detail, measure: ok ? "yes" : "no", failed: !ok };
    }
  }
}

function literal({ command, args }: RedisStep): string {
  return args === null ? `${command} ${HIDDEN}` : [command, ...args].join(" ");
}
