import { LAB_HOSTS, type LabHost } from "@/lib/cookie-lab/names";
import { wayOf } from "@/lib/cookie-lab/stops";

const ROLES: Record<LabHost, { role: string; here: string; ink: string }> = {
  app: {
    role: "the app",
    here: "border-session bg-session text-paper",
    ink: "text-session",
  },
  sub: {
    role: "a sibling: the same site",
    here: "border-token bg-token text-paper",
    ink: "text-token",
  },
  evil: {
    role: "another site",
    here: "border-dead bg-dead text-paper",
    ink: "text-dead",
  },
};

const WAY = wayOf({ waitSec: 1 });

/** Where the window is, and what happens there. */
export function ThreeNames({ at, busy }: { at: string | null; busy: boolean }) {
  const stop = WAY.find(({ id }) => id === at);
  return (
    <div>
      <ul className="grid gap-2 sm:grid-cols-3">
        {Object.entries(ROLES).map(([host, { role, here, ink }]) => {
          const isHere = busy && stop?.host === host;
          return (
            <li
              key={host}
              className={`rounded-lg border px-3 py-2 motion-safe:transition-colors ${isHere ? here : "border-line"}`}
            >
              <span className={`block font-mono text-sm ${isHere ? "" : ink}`}>
                {LAB_HOSTS[host as LabHost]}
              </span>
              <span className={`text-xs ${isHere ? "" : "text-soft"}`}>
                {role}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mt-2 min-h-10 text-sm sm:min-h-6">
        {stop === undefined ? (
          <span className="text-soft">
            {busy
              ? "Waiting for the window …"
              : "The window goes from name to name by itself. The table shows what the app received."}
          </span>
        ) : (
          <>
            <strong className="font-semibold">{stop.title}.</strong>{" "}
            {stop.tells}
          </>
        )}
      </p>
    </div>
  );
}
