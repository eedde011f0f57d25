import { tellNews } from "@/lib/lab/realm-news";
import type { Scene } from "@/lib/lab/scene";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** What somebody else last did here; its row is always there. */
export function NewsLine({
  news,
  cards,
}: {
  news: Scene["news"];
  cards: readonly StrategyCard[];
}) {
  return (
    <p className="min-h-9 border-line border-t px-5 py-2 font-mono text-soft text-xs sm:px-7">
      {news === null
        ? "from elsewhere: nothing so far"
        : `${new Date(news.atMs).toLocaleTimeString()} · from elsewhere: ${tellNews(news.event, titleOf)}`}
    </p>
  );

  function titleOf(strategy: StrategyCard["id"]): string {
    return cards.find(({ id }) => id === strategy)?.title ?? strategy;
  }
}
