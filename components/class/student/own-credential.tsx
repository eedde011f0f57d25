import { FAMILIES } from "@/components/duel/family";
import type { OwnCredential as Own } from "@/lib/class/protocol";
import { claimRows } from "@/lib/lab/claim-meaning";
import { formatBytes, formatCountdown } from "@/lib/lab/format";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** What was issued to this browser in one lane; the value stays in its cookie. */
export function OwnCredential({
  card,
  own,
  isRefused,
  nowSec,
}: {
  card: StrategyCard;
  own: Own;
  /** The last check found it refused, before its time or after. */
  isRefused: boolean;
  /** The realm's time; null until a check has told it. */
  nowSec: number | null;
}) {
  const { ink, title } = FAMILIES[card.family];
  return (
    <article aria-label={`${title}: ${card.title}`} className="px-4 py-3">
      <h3 className={`font-medium font-serif text-lg ${ink}`}>{card.title}</h3>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        <dt className="text-soft">Cookie</dt>
        <dd className="break-all font-mono text-xs leading-5">
          {own.cookieName}
        </dd>
        <dt className="text-soft">Value</dt>
        <dd>{formatBytes(own.sizeBytes)}, HttpOnly: no script reads it</dd>
        <dt className="text-soft">Expiry</dt>
        <dd>{tellExpiry(own.expiresAt, nowSec, isRefused)}</dd>
      </dl>
      {own.claims === undefined ? (
        <p className="mt-2 text-pretty text-sm text-soft">
          Nothing to read in it. The browser keeps {card.keeps.client}; the
          server keeps {card.keeps.server}.
        </p>
      ) : (
        <Claims claims={own.claims} nowSec={nowSec ?? 0} />
      )}
    </article>
  );
}

function tellExpiry(
  expiresAt: number,
  nowSec: number | null,
  isRefused: boolean,
): string {
  if (nowSec === null) return "…";
  const leftSec = expiresAt - nowSec;
  if (leftSec <= 0) {
    return `${formatCountdown(-leftSec)} ago, on the class’s clock`;
  }
  const left = `in ${formatCountdown(leftSec)}, on the class’s clock`;
  return isRefused ? `${left}; it is refused already` : left;
}

/** Decoded without any key, as anybody can. */
function Claims({
  claims,
  nowSec,
}: {
  claims: Record<string, unknown>;
  nowSec: number;
}) {
  const rows = claimRows({ header: {}, payload: claims }, nowSec);
  return (
    <details className="mt-2 text-sm">
      <summary className="min-h-11 py-2.5 font-medium">
        What anybody can read in it
      </summary>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5">
        {rows.map(({ name, value, meaning }) => (
          <div key={name} className="contents">
            <dt className="font-mono text-payload text-xs leading-5">{name}</dt>
            <dd className="min-w-0">
              <code className="break-all font-mono text-xs">{value}</code>
              <span className="block text-soft text-xs">{meaning}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
