import type { Metadata } from "next";
import { ClaimList } from "@/components/claims/claim-list";
import { listClaims } from "@/lib/lessons/claims";

export const metadata: Metadata = {
  title: "Claims",
  description:
    "Every claim of the article with its verdict, and the figures that this server measured.",
};

export default function ClaimsPage() {
  return (
    <div className="mx-auto max-w-4xl px-4 pt-8 sm:px-8 sm:pt-12">
      <p className="eyebrow">The ledger</p>
      <h1 className="mt-2 text-balance font-medium font-serif text-4xl tracking-tight sm:text-5xl">
        Thirty-nine claims, one by one
      </h1>
      <p className="mt-4 max-w-2xl text-pretty font-serif text-lg text-soft sm:text-xl">
        What “The Truth About JWT” says, in its words, and what is true. Where a
        claim can be measured, this server measures it: press the button and see
        the figure change, or not.
      </p>
      <ClaimList claims={listClaims()} />
    </div>
  );
}
