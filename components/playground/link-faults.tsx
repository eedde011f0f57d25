/** What a link asked for and could not have; the defaults stand in for it. */
export function LinkFaults({ faults }: { faults: string[] }) {
  if (faults.length === 0) return null;
  return (
    <div
      role="alert"
      className="mb-6 rounded-xl border border-edge bg-wash p-4 text-sm"
    >
      <p className="font-semibold">Parts of this link could not be used:</p>
      <ul className="mt-1 list-disc pl-5 font-mono text-xs">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </div>
  );
}
