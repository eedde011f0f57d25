import { Button } from "@/components/ui/button";
import type { LaneVerdict } from "@/lib/lab/verdict";
import { VERDICT_LOOKS } from "./verdict-looks";

/** What the last replay came to, and why, in the server's own words. */
export function VerdictHeadline({
  verdict,
  onResume,
}: {
  verdict: LaneVerdict;
  /** Left out where nothing can be resumed. */
  onResume?: () => void;
}) {
  const { ink, disc, Icon } = VERDICT_LOOKS[verdict.state];
  return (
    <div className="mt-4">
      <p className={`flex items-center gap-3 ${ink}`}>
        <span
          className={`grid size-10 shrink-0 place-items-center rounded-full ${disc}`}
        >
          <Icon aria-hidden strokeWidth={2.5} className="size-5" />
        </span>
        <strong className="font-medium font-serif text-3xl tracking-tight lg:text-4xl">
          {verdict.headline}
          {verdict.cause !== undefined && (
            <span className="block text-base tracking-normal lg:ml-2 lg:inline lg:text-xl">
              {verdict.cause}
            </span>
          )}
        </strong>
      </p>
      <p className="mt-2 min-h-[4lh] text-pretty text-soft text-sm leading-relaxed sm:min-h-[3lh] lg:min-h-[2lh]">
        {verdict.why}
      </p>
      {verdict.state === "paused" && onResume !== undefined && (
        <Button look="small" onClick={onResume}>
          Resume
        </Button>
      )}
    </div>
  );
}
