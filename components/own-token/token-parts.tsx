"use client";

import { useState } from "react";
import { Card } from "@/components/ui/card";
import { CardHeading } from "@/components/ui/card-heading";
import { Hint } from "@/components/ui/hint";
import type { Reading } from "@/lib/own-token/reading";
import { MemberTable } from "./member-table";
import { PartText } from "./part-text";

/** Which member of which part is lit. */
export interface Lit {
  part: string;
  member: number;
}

/** The parts in their colours, and what each of them says. */
export function TokenParts({
  reading,
  nowSec,
}: {
  reading: Reading;
  nowSec: number;
}) {
  const [lit, setLit] = useState<Lit | null>(null);
  const { parts } = reading;
  return (
    <Card>
      <CardHeading
        title="Taken apart"
        hint="Decoding needs no key. Point at a member, or reach it with Tab, and its characters light up."
      >
        <Hint title="What the figures are">
          Bytes count the JSON of a member: name, value and quotes. Characters
          are those of the token that carry at least one of its bits; base64url
          writes four for three bytes, so neighbours can share one.
        </Hint>
      </CardHeading>
      <div className="grid gap-x-8 gap-y-6 px-5 py-5 sm:px-7 lg:grid-cols-[22rem_1fr]">
        <div className="min-w-0 space-y-4">
          {parts.map((part) => (
            <PartText
              key={part.name}
              part={part}
              lit={lit?.part === part.name ? lit.member : null}
            />
          ))}
        </div>
        <div className="min-w-0 space-y-6">
          {parts.map((part) =>
            part.json === null ? null : (
              <MemberTable
                key={part.name}
                part={part}
                json={part.json}
                nowSec={nowSec}
                lit={lit?.part === part.name ? lit.member : null}
                onLit={(member) => setLit({ part: part.name, member })}
              />
            ),
          )}
        </div>
      </div>
    </Card>
  );
}
