import { Check, Minus, X } from "lucide-react";
import type { ReactNode } from "react";

const LOOKS = {
  alive: { box: "bg-alive-wash text-alive", Icon: Check },
  dead: { box: "bg-dead-wash text-dead", Icon: X },
  neutral: { box: "bg-wash text-soft", Icon: Minus },
};

/** A state in a few words: colour, sign and text say the same. */
export function StatusPill({
  tone,
  label,
  children,
}: {
  tone: keyof typeof LOOKS;
  /** What the state is of, for those who cannot see where it stands. */
  label?: string;
  children: ReactNode;
}) {
  const { box, Icon } = LOOKS[tone];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-1 font-mono text-xs ${box}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {label !== undefined && <span className="sr-only">{label}: </span>}
      <span className="whitespace-nowrap">{children}</span>
    </span>
  );
}
