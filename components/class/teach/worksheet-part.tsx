import { letterOf } from "@/lib/lessons/worksheet";

/** One question on paper, with a box before each answer. */
export function WorksheetPart({
  eyebrow,
  ask,
  options,
}: {
  eyebrow: string;
  ask: string;
  options: readonly { id: string; text: string }[];
}) {
  return (
    <div className="mt-4 break-inside-avoid">
      <p className="eyebrow">{eyebrow}</p>
      <p className="text-pretty font-medium">{ask}</p>
      <ol className="mt-1.5 grid gap-1">
        {options.map(({ id, text }, index) => (
          <li key={id} className="grid grid-cols-[auto_auto_1fr] gap-x-2.5">
            <span
              aria-hidden
              className="mt-1 size-4 rounded-sm border-2 border-edge"
            />
            <span className="font-mono">{letterOf(index)}</span>
            <span className="text-pretty">{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
