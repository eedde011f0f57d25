/** A slider with its name before it and its value behind it. */
export function Range({
  label,
  least,
  most,
  step = 1,
  value,
  shown = String(value),
  onChange,
}: {
  label: string;
  least: number;
  most: number;
  step?: number;
  value: number;
  /** The value in words, where a number is not enough. */
  shown?: string;
  onChange: (value: number) => void;
}) {
  return (
    <label className="flex w-full max-w-xl flex-wrap items-center gap-x-3 text-sm">
      <span className="min-w-20 text-soft">{label}</span>
      <input
        type="range"
        min={least}
        max={most}
        step={step}
        value={value}
        aria-valuetext={shown}
        onChange={(event) => onChange(Number(event.target.value))}
        className="min-w-32 grow accent-ink"
      />
      <span className="w-20 text-right font-mono text-xs">{shown}</span>
    </label>
  );
}
