import { survivalOf, tellRevocation, tellSurvival } from "@/lib/lab/survival";
import { revocationOf, type Watched } from "@/lib/lab/watched";

/** How long the stolen copy outlived the logout, and what the server did. */
export function SurvivalFigure({
  lane,
  idleSec,
}: {
  lane: Watched;
  idleSec: number;
}) {
  const effect = revocationOf(lane)?.effect;
  const { lead, figure, words } = tellSurvival(survivalOf(lane));
  return (
    <div className="mt-4 min-h-40 border-line border-t pt-4 sm:min-h-29">
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-2">
        <h3 className="eyebrow">Survived</h3>
        {effect != null && (
          <code className="rounded-md border border-edge px-2 py-0.5 font-mono text-xs">
            revoke: {effect}
          </code>
        )}
      </div>
      <p className="mt-1 text-sm text-soft">
        {lead}{" "}
        <strong className="font-bold font-mono text-ink text-xl">
          {figure}
        </strong>{" "}
        {words}
      </p>
      <p className="mt-1 text-pretty text-sm text-soft">
        {tellRevocation(lane, idleSec)}
      </p>
    </div>
  );
}
