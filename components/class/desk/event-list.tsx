import { ScrollRegion } from "@/components/ui/scroll-region";
import type { KnownAct } from "@/lib/class/lamp-look";

const MOST_SHOWN = 40;

/** What was done to logins since this page is open, the newest first. */
export function EventList({ acts }: { acts: readonly KnownAct[] }) {
  return (
    <section aria-label="What happened">
      <h2 className="eyebrow">What happened</h2>
      <ScrollRegion label="What happened so far" height="max-h-40">
        <ol className="space-y-0.5 text-sm">
          {acts.slice(0, MOST_SHOWN).map(({ id, atMs, words }) => (
            <li key={id} className="flex gap-2 first:font-semibold">
              <time className="shrink-0 font-mono text-soft text-xs leading-5">
                {new Date(atMs).toLocaleTimeString("en", { hour12: false })}
              </time>
              {words}
            </li>
          ))}
        </ol>
      </ScrollRegion>
    </section>
  );
}
