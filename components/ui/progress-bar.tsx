/** How far something is; a bar without an end where nobody knows it. */
export function ProgressBar({
  label,
  done,
  of,
}: {
  label: string;
  done: number;
  of: number | null;
}) {
  const share = of === null ? 1 : done / Math.max(of, 1);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={of ?? undefined}
      aria-valuenow={of === null ? undefined : done}
      className="h-3 overflow-clip rounded-full border border-edge bg-wash forced-color-adjust-none"
    >
      <div
        className={`h-full bg-session ${of === null ? "opacity-60 motion-safe:animate-pulse" : ""}`}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
