import { Check, Unplug } from "lucide-react";
import type { ReactNode } from "react";

const LOOKS = {
  trouble: { box: "border-dead", icon: "text-dead", Icon: Unplug },
  good: { box: "border-alive", icon: "text-alive", Icon: Check },
};

/** Sticks to the top edge and lies over the page, so that nothing moves. */
export function Banner({
  tone,
  title,
  detail,
  children,
}: {
  tone: keyof typeof LOOKS;
  title: string;
  detail: string;
  children?: ReactNode;
}) {
  const { box, icon, Icon } = LOOKS[tone];
  return (
    <div className="sticky top-9 z-30 h-0 sm:top-12">
      <div
        className={`-top-6 absolute inset-x-0 mx-auto flex max-w-2xl items-center gap-3 rounded-xl border-2 bg-card px-4 py-3 shadow-lg sm:-top-9 ${box}`}
      >
        <Icon aria-hidden className={`size-5 shrink-0 ${icon}`} />
        <p className="min-w-0 grow text-sm">
          <strong className={`font-semibold ${icon}`}>{title}</strong> {detail}
        </p>
        {children}
      </div>
    </div>
  );
}
