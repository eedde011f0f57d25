import { tellNews } from "@/lib/lab/realm-news";
import type { Scene } from "@/lib/lab/scene";

/** What somebody else last did here, in the gap below the duel. */
export function NewsLine({ news }: { news: Scene["news"] }) {
  if (news === null) return null;
  const time = new Date(news.atMs).toLocaleTimeString();
  return (
    <p className="absolute top-full left-1 mt-1 max-w-full truncate font-mono text-soft text-xs">
      {time} · from elsewhere: {tellNews(news.event)}
    </p>
  );
}
