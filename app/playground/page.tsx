import type { Metadata } from "next";
import { Playground } from "@/components/playground/playground";
import { PlaygroundIntro } from "@/components/playground/playground-intro";
import { strategyCards } from "@/lib/strategies/catalog";

export const metadata: Metadata = {
  title: "Playground",
  description:
    "Any strategy beside any other: real logins, real Redis, every knob, and the evidence.",
};

export default function PlaygroundPage() {
  return (
    <div className="mx-auto max-w-6xl px-4 pt-8 sm:px-8 sm:pt-12">
      <Playground cards={strategyCards} intro={<PlaygroundIntro />} />
    </div>
  );
}
