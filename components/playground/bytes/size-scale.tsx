import { FAMILIES } from "@/components/duel/family";
import type { LaneView } from "@/components/duel/lane-view";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import type { LoginAnswer } from "@/lib/http/contract";
import { formatBytes } from "@/lib/lab/format";
import { placeOnScale, SIZE_MARKS } from "@/lib/lab/size-marks";
import { wireSizes } from "@/lib/lab/wire-sizes";

/** Every header line of both lanes on one scale, with the sizes that matter. */
export function SizeScale({ views }: { views: LaneView[] }) {
  return (
    <Card>
      <CardHeading
        title="Whole lines"
        hint="On one logarithmic scale, line ends included, as the server measured them at login."
      >
        <Hint title="The marks">
          143: the article’s sample token, measured. 800: what the article says
          it weighs. 4,096: name and value of one cookie (RFC 6265bis § 5.7).
          8,192: one header line in nginx’s default buffers. 16,384: all header
          lines together in Node.
        </Hint>
      </CardHeading>
      <div className="space-y-5 px-5 pt-4 pb-5 sm:px-7">
        <Marks />
        {views.map(({ id, card, lane }) => (
          <section key={id} aria-label={card.title} className="space-y-1.5">
            <h3 className={`text-sm ${FAMILIES[card.family].ink}`}>
              {card.title}
            </h3>
            {lane.issued !== null && (
              <LineBars
                issued={lane.issued}
                fill={FAMILIES[card.family].fill}
              />
            )}
          </section>
        ))}
        <Legend />
      </div>
    </Card>
  );
}

function LineBars({ issued, fill }: { issued: LoginAnswer; fill: string }) {
  return (
    <dl className="space-y-1.5 font-mono text-xs">
      {wireSizes(issued).map(({ name, sizeBytes }) => (
        <div
          key={name}
          className="grid grid-cols-[1fr_auto] items-center gap-x-4 sm:grid-cols-[8rem_1fr]"
        >
          <dt className="text-soft">{name}</dt>
          <dd className="contents">
            <span className="text-right font-bold sm:order-last sm:hidden">
              {formatBytes(sizeBytes)}
            </span>
            <span className="relative col-span-2 mt-1 flex h-5 items-center bg-wash sm:col-span-1 sm:mt-0">
              <span
                className={`h-full ${fill}`}
                style={{ width: `${placeOnScale(sizeBytes) * 100}%` }}
              />
              <span className="pl-2 font-bold max-sm:hidden">
                {formatBytes(sizeBytes)}
              </span>
              {SIZE_MARKS.map((mark) => (
                <span
                  key={mark.sizeBytes}
                  aria-hidden
                  className="absolute top-0 h-full w-px bg-ink/40"
                  style={{ left: `${placeOnScale(mark.sizeBytes) * 100}%` }}
                />
              ))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The figures above the marks, in two rows where they would touch. */
function Marks() {
  return (
    <ul className="relative h-9 font-mono text-soft text-xs sm:ml-36">
      {SIZE_MARKS.map(({ sizeBytes, name }, at) => (
        <li
          key={sizeBytes}
          className={`absolute -translate-x-1/2 whitespace-nowrap ${at % 2 === 0 ? "top-0" : "top-4"}`}
          style={{ left: `${placeOnScale(sizeBytes) * 100}%` }}
        >
          {sizeBytes.toLocaleString("en")}
          <span className="sr-only">: {name}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the marks stand for. */
function Legend() {
  return (
    <p aria-hidden className="text-soft text-xs leading-relaxed">
      {SIZE_MARKS.map(({ sizeBytes, name }) => (
        <span key={sizeBytes} className="mr-4 inline-block">
          <span className="font-mono">{sizeBytes.toLocaleString("en")}</span>{" "}
          {name}
        </span>
      ))}
    </p>
  );
}
