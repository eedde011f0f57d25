import type { FindingBars as Bars } from "@/lib/http/finding-contract";

/** Sizes beside each other, from nought to the largest. */
export function FindingBars({ caption, unit, bars }: Bars) {
  const most = Math.max(...bars.map(({ value }) => value), 1);
  return (
    <figure>
      <figcaption className="pb-2 font-medium text-sm">{caption}</figcaption>
      <dl className="space-y-2 text-sm">
        {bars.map(({ label, value }) => (
          <div
            key={label}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 sm:grid-cols-[14rem_1fr_7rem]"
          >
            <dt>{label}</dt>
            <dd className="contents">
              <span className="text-right font-bold font-mono text-xs sm:order-last">
                {value.toLocaleString("en", { maximumFractionDigits: 2 })}{" "}
                {unit}
              </span>
              <span
                aria-hidden
                className="col-span-2 h-4 bg-wash forced-color-adjust-none sm:col-span-1"
              >
                <span
                  className="block h-full bg-session"
                  style={{ width: `${(Math.max(value, 0) / most) * 100}%` }}
                />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
