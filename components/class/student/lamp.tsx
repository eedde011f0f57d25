import { Check, Ellipsis, Minus, X } from "lucide-react";
import type { ReactNode } from "react";
import { FAMILIES } from "@/components/duel/family";
import type { ShownLamp } from "@/lib/class/shown-lamp";
import { tellRefusal } from "@/lib/class/tell-student";
import type { StrategyCard } from "@/lib/strategies/catalog";

/** Of one lane: whether the server accepts its login, and who says so. */
export function Lamp({
  card,
  shown,
}: {
  card: StrategyCard;
  shown: ShownLamp;
}) {
  const { ink, title } = FAMILIES[card.family];
  const { state, life, last } = shown;
  const isConfirmed = state === "confirmed";
  return (
    <article
      aria-label={`${title} lamp: ${card.title}`}
      className="lesson-card flex min-w-0 flex-col items-center px-2 pt-3 pb-4 text-center"
    >
      <h2 className={`font-medium font-serif text-xl leading-tight ${ink}`}>
        {title}
      </h2>
      <p className="text-soft text-xs">{card.title}</p>
      <Disc shown={shown} />
      <p className={`font-semibold leading-tight ${inkOf(shown)}`}>
        {headlineOf(shown)}
      </p>
      <p className="mt-1 text-pretty text-soft text-xs">{SAYS[state]}</p>
      {isConfirmed && last !== undefined && (
        <p className="mt-2 text-pretty text-sm leading-snug">
          {life === "dead" ? tellRefusal(last) : <Role role={last.role} />}
        </p>
      )}
    </article>
  );
}

function Role({ role }: { role?: string }): ReactNode {
  return role === undefined ? (
    "It says no role."
  ) : (
    <>
      It takes you for <strong className="font-semibold">{role}</strong>.
    </>
  );
}

const SAYS: Record<ShownLamp["state"], string> = {
  confirmed: "Your phone asked the server.",
  told: "Told by the desk; not asked yet.",
  asking: "Only asking can tell.",
  unreachable: "Nobody answers.",
};

function headlineOf({ state, life, last }: ShownLamp): string {
  if (state === "unreachable") {
    return last === undefined
      ? "Cannot tell"
      : `Last known: ${last.life === "alive" ? "in" : "out"}`;
  }
  if (life === undefined) return "Asking …";
  if (state === "told") {
    return life === "alive" ? "Should be in" : "Should be out";
  }
  return life === "alive" ? "Still logged in" : "Logged out";
}

function inkOf({ state, life }: ShownLamp): string {
  if (state === "unreachable" || life === undefined) return "text-soft";
  return life === "alive" ? "text-alive" : "text-dead";
}

/** Hollow is told, solid is confirmed, grey is unreachable; the sign says what. */
function Disc({ shown: { state, life } }: { shown: ShownLamp }) {
  const shape = "my-3 grid size-20 place-items-center rounded-full";
  const icon = { "aria-hidden": true, strokeWidth: 3, className: "size-9" };
  if (state === "unreachable" || life === undefined) {
    const Icon = state === "unreachable" ? Minus : Ellipsis;
    return (
      <span className={`${shape} border-4 border-edge border-dashed text-soft`}>
        <Icon {...icon} />
      </span>
    );
  }
  const Icon = life === "alive" ? Check : X;
  if (state === "told") {
    const ring =
      life === "alive" ? "border-alive text-alive" : "border-dead text-dead";
    return (
      <span className={`${shape} border-4 ${ring}`}>
        <Icon {...icon} />
      </span>
    );
  }
  if (life === "alive") {
    return (
      <span className={`${shape} bg-alive text-card`}>
        <Icon {...icon} />
      </span>
    );
  }
  return (
    <span className={`${shape} hatched border-4 border-dead`}>
      <span className="grid size-13 place-items-center rounded-full bg-card text-dead">
        <Icon {...icon} />
      </span>
    </span>
  );
}
