import type { LoginAnswer } from "@/lib/http/contract";
import { formatBytes } from "@/lib/lab/format";
import { wireSizes } from "@/lib/lab/wire-sizes";

/** Bytes of each header line, on the scale that both lanes share. */
export function SizeBars({
  issued,
  scaleBytes,
  fill,
}: {
  issued: LoginAnswer | null;
  scaleBytes: number;
  fill: string;
}) {
  if (issued === null) return <div className="min-h-28" />;
  return (
    <dl className="min-h-28 space-y-2 font-mono text-xs">
      {wireSizes(issued).map(({ name, sizeBytes }) => (
        <div
          key={name}
          className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 sm:grid-cols-[8.5rem_1fr_4rem]"
        >
          <dt className="text-soft">{name}</dt>
          <dd className="contents">
            <span
              aria-hidden
              className="order-last col-span-2 h-2 rounded-full bg-wash sm:order-none sm:col-span-1"
            >
              <span
                className={`block h-full rounded-full ${fill}`}
                style={{ width: `${(sizeBytes / scaleBytes) * 100}%` }}
              />
            </span>
            <span className="text-right font-bold">
              {formatBytes(sizeBytes)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
