import type { ComponentProps } from "react";

const LOOKS = {
  primary: "bg-ink text-paper hover:opacity-90 border-ink px-5",
  plain: "bg-card text-ink hover:bg-wash border-line px-5",
  small: "bg-card text-ink hover:bg-wash border-line px-3 font-medium",
  strong: "bg-ink text-paper hover:opacity-90 border-ink px-3",
  red: "bg-dead text-paper hover:opacity-90 border-dead px-3",
};

const SIZES = {
  primary: "min-h-12",
  plain: "min-h-12",
  small: "min-h-11 sm:min-h-9 text-sm",
  strong: "min-h-11 sm:min-h-9 text-sm",
  red: "min-h-11 sm:min-h-9 text-sm",
};

export function Button({
  look = "plain",
  className = "",
  ...button
}: ComponentProps<"button"> & { look?: keyof typeof LOOKS }) {
  return (
    <button
      type="button"
      className={`rounded-lg border font-semibold leading-tight motion-safe:transition-opacity disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-60 ${LOOKS[look]} ${SIZES[look]} ${className}`}
      {...button}
    />
  );
}
