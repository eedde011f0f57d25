"use client";

import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";

/** A choice of one among a few, all of them in sight. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { value: Value; name: string }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <ToggleGroup<Value>
      aria-label={label}
      value={[value]}
      // Pressing the chosen one again would leave nothing chosen.
      onValueChange={([chosen]) => chosen !== undefined && onChange(chosen)}
      className="flex rounded-lg border border-line bg-wash p-0.5"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          className="min-h-11 rounded-md px-3 font-medium text-sm text-soft hover:text-ink data-pressed:bg-card data-pressed:text-ink data-pressed:shadow-xs sm:min-h-8"
        >
          {option.name}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
