import { X } from "lucide-react";
import { memo } from "react";
import { FAMILIES } from "@/components/duel/family";
import { StatusPill } from "@/components/ui/status-pill";
import type { UserView } from "@/lib/http/contract";
import { nameOf } from "@/lib/lab/format";
import { ownEnd } from "@/lib/lab/own-end";
import { staleRole } from "@/lib/lab/stale-role";
import { stripCells, tellStrip } from "@/lib/lab/strip";
import { type Copy, isSpent } from "@/lib/lab/watched";
import type { StrategyCard } from "@/lib/strategies/catalog";

const CELLS = {
  alive: "bg-alive",
  dead: "hatched",
  unreachable: "border border-edge border-dashed",
  none: "bg-wash",
};

/** One thief: what is held, whether it is accepted, and the last replays. */
export const CopyRow = memo(function CopyRow({
  copy,
  users,
  cards,
  idleSec,
  onDrop,
}: {
  copy: Copy;
  users: UserView[];
  cards: readonly StrategyCard[];
  idleSec: number;
  onDrop: (number: number) => void;
}) {
  const { number, preset, beats } = copy;
  const card = cards.find(({ id }) => id === preset.strategy);
  return (
    <li
      aria-label={`Thief ${number}`}
      className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 border-line border-t px-5 py-3 first:border-t-0 sm:px-7 md:grid-cols-[14rem_11rem_1fr_auto]"
    >
      <p className="text-sm leading-tight">
        <span className="font-medium font-serif text-base">Thief {number}</span>
        <span className="block text-soft">
          <span className={card && FAMILIES[card.family].ink}>
            {card?.title}
          </span>
          , {nameOf(preset.user)}’s
        </span>
      </p>
      <div>
        <CopyVerdict copy={copy} users={users} idleSec={idleSec} />
      </div>
      <div
        role="img"
        aria-label={tellStrip(beats)}
        className="col-span-2 flex h-5 gap-[2px] forced-color-adjust-none md:col-span-1"
      >
        {stripCells(beats).map((beat, index) => (
          <span
            key={beat?.atMs ?? index}
            className={`grow rounded-[1px] ${CELLS[beat?.verdict ?? "none"]}`}
          />
        ))}
      </div>
      <button
        type="button"
        aria-label={`Throw the copy of thief ${number} away`}
        onClick={() => onDrop(number)}
        className="row-start-1 grid size-11 place-items-center rounded-lg text-soft hover:bg-wash hover:text-ink max-md:col-start-3 sm:size-8 md:row-start-auto"
      >
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
});

function CopyVerdict({
  copy,
  users,
  idleSec,
}: {
  copy: Copy;
  users: UserView[];
  idleSec: number;
}) {
  const { answer } = copy;
  if (answer === null) return <StatusPill tone="neutral">trying …</StatusPill>;
  if (answer.verdict === "unreachable") {
    return <StatusPill tone="neutral">cannot tell</StatusPill>;
  }
  if (answer.verdict === "dead") {
    const why = ownEnd(copy, idleSec) === null ? answer.refusal : "expired";
    return (
      <StatusPill tone="dead">
        {isSpent(copy) ? `${why}, gave up` : why}
      </StatusPill>
    );
  }
  const stale = staleRole(copy, users) === null ? "" : ", stale";
  const role = answer.role === undefined ? "" : ` as ${answer.role}${stale}`;
  return <StatusPill tone="alive">in{role}</StatusPill>;
}
