import encodeQR from "qr";

/** The quiet zone that readers need, in modules. Source: ISO/IEC 18004 § 9.1. */
const QUIET = 4;

/** A QR code; dark on light in both themes, since not every reader inverts. */
export function QrCode({
  text,
  label,
  className = "",
}: {
  text: string;
  /** What whoever scans it comes to. */
  label: string;
  className?: string;
}) {
  const rows = encodeQR(text, "raw", { border: QUIET });
  const path = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className={`rounded-lg forced-color-adjust-none ${className}`}
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path.join("")} fill="#000" />
    </svg>
  );
}
