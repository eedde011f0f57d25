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
      className="relative flex min-h-12 cursor-pointer select-none items-center gap-2 rounded-lg border border-line bg-card py-1 pr-2 hover:border-edge aria-selected:border-ink aria-selected:ring-1 aria-selected:ring-ink"
    >
      <span
        data-check
        aria-hidden
        className="grid h-full w-8 shrink-0 place-items-center self-stretch text-soft"
      >
        <Mark className={`size-4 ${selected ? "text-ink" : ""}`} />
      </span>
      <span className="min-w-0 grow">
        <span className="block truncate font-semibold text-lg leading-tight">
          {nickname}
        </span>
        {roles !== "" && (
          <span className="block truncate text-sm text-soft leading-tight">
            {roles}
          </span>
        )}
      </span>
      {voted && <Vote aria-hidden className="size-5 shrink-0 text-ink" />}
      <Lamp look={a} className="size-7" />
      <Lamp look={b} className="size-7" />
    </div>
  );
});
