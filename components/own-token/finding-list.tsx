import { Check, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { type Finding, SEVERITIES } from "@/lib/own-token/finding";

const LOOKS = {
  danger: { title: "Dangerous", ink: "text-dead", Icon: OctagonAlert },
  warn: { title: "Worth a change", ink: "text-dead", Icon: TriangleAlert },
  note: { title: "Good to know", ink: "text-soft", Icon: Info },
  good: { title: "Well done", ink: "text-alive", Icon: Check },
};

/** The check-up: every finding with its source, the most dangerous first. */
export function FindingList({ findings }: { findings: Finding[] }) {
  return (
    <Card>
      <CardHeading
        title="Check-up"
        hint="What can be said without the key, and who says so."
      />
      {SEVERITIES.map((severity) => {
        const group = findings.filter((each) => each.severity === severity);
        const { title, ink, Icon } = LOOKS[severity];
        if (group.length === 0) return null;
        return (
          <section
            key={severity}
            className="border-line border-t px-5 py-4 first-of-type:border-t-0 sm:px-7"
          >
            <h3 className="eyebrow">
              {title}, {group.length}
            </h3>
            <ul className="mt-2 space-y-3">
              {group.map(({ id, title: what, detail, source }) => (
                <li key={id} className="flex gap-3 text-sm">
                  <Icon
                    aria-hidden
                    className={`mt-0.5 size-4 shrink-0 ${ink}`}
                  />
                  <div className="min-w-0">
                    <p className="break-words font-medium">{what}</p>
                    <p className="max-w-prose break-words text-soft">
                      {detail}
                    </p>
                    <p className="text-soft text-xs">
                      {source.href === undefined ? (
                        source.label
                      ) : (
                        <a
                          href={source.href}
                          rel="noreferrer"
                          className="underline"
                        >
                          {source.label}
                        </a>
                      )}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Card>
  );
}
