import { Check, Unplug } from "lucide-react";
import type { ReactNode } from "react";

const LOOKS = {
  trouble: { box: "border-dead", icon: "text-dead", Icon: Unplug },
  good: { box: "border-alive", icon: "text-alive", Icon: Check },
};

/**
 * The row that banners have for themselves, so that they cover nothing. It is
 * reserved where there is room; on a phone the page moves down instead.
 */
export function BannerRow({ children }: { children?: ReactNode }) {
  return (
    <div className="-mt-6 sm:-mt-10 pointer-events-none sticky top-2 z-30 mb-4 sm:mb-2 sm:min-h-18">
      {children}
    </div>
  );
}

/** One message that stays in sight while it holds. */
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
    <div
      className={`pointer-events-auto mx-auto flex max-w-2xl items-center gap-3 rounded-xl border-2 bg-card px-4 py-3 shadow-lg sm:-top-9 ${box}`}
    >
      <Icon aria-hidden className={`size-5 shrink-0 ${icon}`} />
      <p className="min-w-0 grow text-sm">
        <strong className={`font-semibold ${icon}`}>{title}</strong> {detail}
      </p>
      {children}
    </div>
  );
}
