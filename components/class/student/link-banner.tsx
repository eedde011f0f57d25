import { Banner } from "@/components/ui/banner";
import type { Link } from "@/lib/class/follow-room";

const AWAY: Partial<Record<Link, { title: string; detail: string }>> = {
  "server-away": {
    title: "The server does not answer.",
    detail: "Your seat is kept; this page comes back by itself.",
  },
  "redis-away": {
    title: "Redis cannot be reached.",
    detail: "The server waits for it; this page comes back by itself.",
  },
};

/** Says that what is shown may be old, for as long as it may be. */
export function LinkBanner({ link }: { link: Link }) {
  const away = AWAY[link];
  return (
    <div role="alert" className="sticky top-2 z-30 not-empty:mb-3">
      {away !== undefined && <Banner tone="trouble" {...away} />}
    </div>
  );
}
