import type { Stamp as StampName } from "@/lib/lessons/stamps";

const LOOKS: Record<StampName, string> = {
  holds: "border-alive text-alive",
  "holds with a caveat": "border-alive text-alive border-dashed",
  misleading: "border-dead text-dead border-dashed",
  wrong: "border-dead text-dead",
  outdated: "border-edge text-soft",
};

/** A verdict as a rubber stamp. */
export function Stamp({ stamp }: { stamp: StampName }) {
  return (
    <strong
      className={`-rotate-2 inline-block whitespace-nowrap rounded-md border-2 px-2.5 py-1 font-bold font-mono text-sm uppercase tracking-wide ${LOOKS[stamp]}`}
    >
      {stamp}
    </strong>
  );
}
