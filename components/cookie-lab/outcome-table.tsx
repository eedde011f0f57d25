import { ShieldCheck, TriangleAlert } from "lucide-react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { RunAnswer } from "@/lib/cookie-lab/contract";
import {
  type CookieChoice,
  nameOf,
  setCookieLine,
} from "@/lib/cookie-lab/cookie-choice";
import {
  columnsOf,
  type Look,
  type Outcome,
  outcomeOf,
} from "@/lib/cookie-lab/outcomes";
import { STANDARD_SET } from "@/lib/cookie-lab/standard-set";

const LOOKS: Record<Look, { ink: string; Icon?: typeof ShieldCheck }> = {
  attack: { ink: "text-dead", Icon: TriangleAlert },
  safe: { ink: "text-alive", Icon: ShieldCheck },
  plain: { ink: "" },
  none: { ink: "text-soft" },
};

/** The row that the lesson is about. */
const ARTICLES = "sess";

/** Cookies by trials: what really happened in this browser, as it happens. */
export function OutcomeTable({
  own,
  answer,
  title,
}: {
  /** The reader's cookie, in a row of its own. */
  own: CookieChoice | null;
  answer: RunAnswer | null;
  title: string;
}) {
  const seen = answer?.seen ?? {};
  const columns = columnsOf({ seen });
  return (
    <ScrollRegion label={title}>
      <table className="w-full text-left text-sm max-sm:block">
        <caption className="pb-2 text-left font-medium max-sm:block">
          {title}
          <span className="block font-normal text-soft text-xs">
            <TriangleAlert aria-hidden className="inline size-3.5 text-dead" />{" "}
            an attack got through ·{" "}
            <ShieldCheck aria-hidden className="inline size-3.5 text-alive" />{" "}
            it did not
          </span>
        </caption>
        <thead className="align-bottom text-soft text-xs max-sm:sr-only">
          <tr>
            <th scope="col" className="py-1.5 pr-3 pl-2 font-medium">
              Cookie
            </th>
            {columns.map(({ trial, head }) => (
              <th
                key={trial}
                scope="col"
                className="min-w-18 max-w-24 text-pretty py-1.5 pr-3 font-medium last:pr-0"
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {[...rowOf(own, answer), ...STANDARD_SET].map((choice) => (
            <tr
              key={choice.id}
              className={`border-line border-t align-top max-sm:block max-sm:py-2 ${choice.id === ARTICLES ? "bg-wash" : ""}`}
            >
              <th
                scope="row"
                className="min-w-36 py-2 pr-3 pl-2 font-medium font-mono text-xs leading-5 max-sm:block max-sm:py-1"
              >
                {nameOf(choice)}
                <span className="block text-pretty font-normal font-sans text-soft">
                  {choice.note}
                </span>
              </th>
              {columns.map((column) => (
                <OutcomeCell
                  key={column.trial}
                  head={column.head}
                  outcome={outcomeOf({ seen }, choice, column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The reader's row: what was tried, until it is tried again. */
function rowOf(own: CookieChoice | null, answer: RunAnswer | null) {
  const tried = answer?.cookies.find(({ id }) => id === own?.id);
  const shown = tried ?? own;
  if (shown === null) return [];
  const changed =
    tried !== undefined &&
    own !== null &&
    setCookieLine(tried) !== setCookieLine(own);
  const note = changed ? "yours, before your last change" : "yours";
  return [{ ...shown, note }];
}

function OutcomeCell({
  head,
  outcome = { text: "…", look: "none" },
}: {
  head: string;
  outcome?: Outcome;
}) {
  const { ink, Icon } = LOOKS[outcome.look];
  return (
    <td
      data-label={head}
      className="py-2 pr-3 sm:last:pr-0 max-sm:flex max-sm:justify-between max-sm:gap-6 max-sm:px-2 max-sm:py-0.5 max-sm:before:text-soft max-sm:before:text-xs max-sm:before:content-[attr(data-label)]"
    >
      <span className={`flex items-start gap-1 text-xs leading-5 ${ink}`}>
        {Icon !== undefined && (
          <Icon
            aria-label={outcome.look === "attack" ? "Got through:" : "Safe:"}
            className="mt-0.5 size-4 shrink-0"
          />
        )}
        {outcome.text}
      </span>
    </td>
  );
}
