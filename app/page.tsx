import { Doors } from "@/components/duel/doors";
import { Duel } from "@/components/duel/duel";
import { Hero } from "@/components/duel/hero";
import { WhatThisShows } from "@/components/duel/what-this-shows";
import { strategyCards } from "@/lib/strategies/catalog";

export default function HomePage() {
  return (
    <div className="mx-auto max-w-6xl px-4 pt-8 sm:px-8 sm:pt-12">
      <noscript>
        <p className="mb-8 rounded-xl border border-edge bg-wash p-4">
          The experiment needs JavaScript: it logs Alice in and replays her
          credentials from this page. The text below reads without it, and every
          call it makes is described under HTTP API.
        </p>
      </noscript>
      <Duel cards={strategyCards} hero={<Hero />} />
      <WhatThisShows />
      <Doors />
    </div>
  );
}
