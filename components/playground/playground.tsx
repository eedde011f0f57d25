"use client";

import type { ReactNode } from "react";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { PlaygroundLab } from "./playground-lab";
import { useSceneLink } from "./use-scene-link";

/** The playground, with the scene of the link it was opened by. */
export function Playground({
  cards,
  intro,
}: {
  cards: readonly StrategyCard[];
  intro: ReactNode;
}) {
  const link = useSceneLink();
  // The fragment is known in the browser only: until then, just the words.
  if (link === null) return <div className="min-h-[60rem]">{intro}</div>;
  return (
    <PlaygroundLab
      key={link.opened}
      preset={link.preset}
      faults={link.faults}
      cards={cards}
      intro={intro}
    />
  );
}
