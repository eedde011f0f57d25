import type { ReactNode } from "react";

/** One of several answers: a radio button as large as its text. */
export function Choice({
  name,
  text,
  chosen,
  onChoose,
  children,
}: {
  /** Of the group. */
  name: string;
  text: string;
  chosen: boolean;
  onChoose: () => void;
  /** What is said about it, under its text. */
  children?: ReactNode;
}) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-line px-3 py-2.5 leading-snug hover:bg-wash has-checked:border-edge has-checked:bg-wash has-disabled:cursor-default has-focus-visible:outline-2 has-focus-visible:outline-ink">
      <input
        type="radio"
        name={name}
        checked={chosen}
        onChange={onChoose}
        className="mt-0.5 size-4.5 shrink-0 accent-ink focus-visible:outline-none"
      />
      <span className="min-w-0">
        {text}
        {children}
      </span>
    </label>
  );
}
