import type { Metadata } from "next";
import { AttackList } from "@/components/attacks/attack-list";

export const metadata: Metadata = {
  title: "Attacks",
  description:
    "Each attack is fired for real, at a naive and at a hardened server, with the difference between their code.",
};

export default function AttacksPage() {
  return (
    <div className="mx-auto max-w-5xl px-4 pt-8 sm:px-8 sm:pt-12">
      <p className="eyebrow">The range</p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Same attack, two servers
      </h1>
      <p className="mt-4 max-w-2xl text-pretty font-serif text-lg text-soft sm:text-xl">
        Each attack is fired for real, with keys that are thrown away, at a
        naive and at a hardened server. The naive one is a real library call, or
        a mistake that real software has made. Between the two are often only a
        few words of code.
      </p>
      <AttackList />
    </div>
  );
}
