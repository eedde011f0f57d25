import { PageLink } from "@/components/ui/page-link";
import { figureOf } from "@/lib/lessons/figure-of";

/** A figure of the ledger: measured by the gate, byte for byte. */
export function Figure({ of }: { of: string }) {
  const figure = figureOf(of);
  if (figure === undefined) return null;
  const { exact, unit, label } = figure;
  const told =
    typeof exact === "number" ? exact.toLocaleString("en") : `“${exact}”`;
  return (
    <PageLink
      href={`/claims#${of.split(".")[0]}`}
      title={`${label}: measured, see the ledger of claims`}
      className="whitespace-nowrap font-medium underline decoration-dotted decoration-edge underline-offset-4"
    >
      {told}
      {unit !== "" && `\u00a0${unit}`}
    </PageLink>
  );
}
