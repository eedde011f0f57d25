import type { Run } from "@/lib/lab/scene";

/** How the whole check ended, in HTTP. */
export function Outcome({
  run,
  tampered,
}: {
  run: Run | null;
  tampered: string | null;
}) {
  const ink = run?.status === 200 ? "text-alive" : "text-dead";
  return (
    <p
      role="status"
      className={`mt-2 min-h-8 border-line border-t pt-3 font-mono text-sm ${ink}`}
    >
      {run !== null &&
        `HTTP ${run.status} · ${run.refusal ?? "accepted"}${tampered === null ? "" : ` · ${tampered}`}`}
    </p>
  );
}
