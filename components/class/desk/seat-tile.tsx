import { Square, SquareCheck, Vote } from "lucide-react";
import { memo } from "react";
import { Lamp } from "./lamp";
import { optionOf, type SeatProps } from "./seat-option";

/** A student by name, with both lamps, where there is room for it. */
export const SeatTile = memo(function SeatTile(props: SeatProps) {
  const { nickname, a, b, roles, voted, selected } = props;
  const Mark = selected ? SquareCheck : Square;
  return (
    <div
      {...optionOf(props)}
      className="relative flex min-h-12 cursor-pointer select-none items-center gap-1.5 rounded-lg border border-line bg-card py-0.5 pr-2 hover:border-edge aria-selected:border-ink aria-selected:ring-1 aria-selected:ring-ink"
    >
      <span
        data-check
        aria-hidden
        className="flex w-8 shrink-0 flex-col items-center justify-center gap-0.5 self-stretch text-soft"
      >
        <Mark className={`size-4 ${selected ? "text-ink" : ""}`} />
        {voted && <Vote className="size-4 text-ink" />}
      </span>
      <span className="min-w-0 grow">
        <span className="line-clamp-2 break-words font-semibold text-lg leading-tight">
          {nickname}
        </span>
        {roles !== "" && (
          <span className="block truncate text-sm text-soft leading-tight">
            {roles}
          </span>
        )}
      </span>
      <Lamp look={a} className="size-7" />
      <Lamp look={b} className="size-7" />
    </div>
  );
});
