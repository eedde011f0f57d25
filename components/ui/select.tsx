"use client";

import { Select as BaseSelect } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
  /** A second line that says what the option means. */
  detail: string;
}

export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  disabled,
}: {
  label: string;
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  disabled?: boolean;
}) {
  return (
    <BaseSelect.Root
      items={options}
      value={value}
      disabled={disabled}
      onValueChange={(chosen) => chosen !== null && onChange(chosen)}
    >
      <BaseSelect.Trigger
        aria-label={label}
        className="flex min-h-11 items-center gap-2 rounded-lg border border-edge bg-card px-3 font-medium text-sm hover:bg-wash data-disabled:opacity-60 sm:min-h-9"
      >
        <BaseSelect.Value />
        <ChevronsUpDown aria-hidden className="size-4 text-soft" />
      </BaseSelect.Trigger>
      <BaseSelect.Portal container={mainLandmark()}>
        <BaseSelect.Positioner
          alignItemWithTrigger={false}
          align="start"
          sideOffset={6}
          className="z-40"
        >
          <BaseSelect.Popup className="max-h-(--available-height) max-w-[min(28rem,92vw)] overflow-y-auto rounded-xl border border-line bg-card p-1.5 shadow-lg">
            {options.map((option) => (
              <BaseSelect.Item
                key={option.value}
                value={option.value}
                className="grid min-h-11 cursor-default grid-cols-[1.25rem_1fr] items-center gap-x-2 rounded-lg px-2 py-1.5 outline-none data-highlighted:bg-wash"
              >
                <BaseSelect.ItemIndicator>
                  <Check aria-hidden className="size-4" />
                </BaseSelect.ItemIndicator>
                <div className="col-start-2">
                  <BaseSelect.ItemText className="font-medium text-sm">
                    {option.label}
                  </BaseSelect.ItemText>
                  <div className="text-soft text-xs">{option.detail}</div>
                </div>
              </BaseSelect.Item>
            ))}
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}

/** The list opens inside the page's landmark, where readers look for it. */
function mainLandmark(): HTMLElement | null {
  return typeof document === "undefined"
    ? null
    : document.querySelector("main");
}
