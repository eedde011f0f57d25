import { Check, Ellipsis, Minus, X } from "lucide-react";
import type { LampLook } from "@/lib/class/lamp-look";

const LOOKS: Record<LampLook, { box: string; Icon: typeof Check }> = {
  alive: { box: "border-alive bg-alive text-paper", Icon: Check },
  dead: { box: "border-dead hatched text-dead", Icon: X },
  "told-alive": { box: "border-alive text-alive", Icon: Check },
  "told-dead": { box: "border-dead text-dead", Icon: X },
  waiting: { box: "border-edge border-dashed text-soft", Icon: Ellipsis },
  away: { box: "border-transparent bg-wash text-soft", Icon: Minus },
};

/**
 * One lamp: solid where the phone's own check said so, hollow where it was
 * only told, grey where nobody is there. Its words stand beside it.
 */
export function Lamp({
  look,
  className = "size-6",
}: {
  look: LampLook;
  className?: string;
}) {
  const { box, Icon } = LOOKS[look];
  return (
    <span
      aria-hidden
      className={`inline-grid shrink-0 place-items-center rounded-full border-2 forced-color-adjust-none ${box} ${className}`}
    >
      <Icon
        strokeWidth={3.5}
        className={`size-3/5 ${look === "dead" ? "rounded-full bg-card p-px" : ""}`}
      />
    </span>
  );
}
