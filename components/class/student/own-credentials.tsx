"use client";

import { useNow } from "@/components/lab/use-now";
import type { Lamps, LaneId, OwnCredential as Own } from "@/lib/class/protocol";
import type { StrategyCard } from "@/lib/strategies/catalog";
import { OwnCredential } from "./own-credential";
import { useCookieReason } from "./use-cookie-reason";

/** Both credentials of this browser, for the eyes of its student alone. */
export function OwnCredentials({
  cards,
  credentials,
  lamps,
  offsetSec,
}: {
  cards: Record<LaneId, StrategyCard>;
  credentials: Record<LaneId, Own>;
  lamps: Lamps;
  /** Realm time less this phone's time, in seconds. */
  offsetSec: number | null;
}) {
  const nowMs = useNow();
  const reason = useCookieReason(credentials.a.cookieName);
  const nowSec =
    offsetSec === null || nowMs === 0 ? null : nowMs / 1_000 + offsetSec;
  return (
    <section aria-labelledby="own-credentials" className="lesson-card">
      <h2 id="own-credentials" className="px-4 pt-3 font-semibold">
        Your two credentials
      </h2>
      <p className="px-4 text-pretty text-sm text-soft">
        Real cookies of this browser. Nobody else sees them, not even the desk.
      </p>
      <div className="divide-y divide-line">
        {(["a", "b"] as const).map((lane) => (
          <OwnCredential
            key={lane}
            card={cards[lane]}
            own={credentials[lane]}
            isRefused={lamps[lane]?.life === "dead"}
            nowSec={nowSec}
          />
        ))}
      </div>
      {reason !== null && (
        <p className="border-line border-t px-4 py-3 text-pretty text-sm text-soft">
          {reason}
        </p>
      )}
    </section>
  );
}
