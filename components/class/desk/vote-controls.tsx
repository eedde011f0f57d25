"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { ClassVote } from "@/lib/class/protocol";
import { resultsPath } from "@/lib/class/room-client";
import type { Desk } from "./use-desk";
import type { VoteLesson } from "./vote-lesson";

const KINDS = [
  { value: "predict", name: "Prediction" },
  { value: "question", name: "Question" },
] as const;

/** Puts a lesson’s prediction or question to the vote, and ends it. */
export function VoteControls({
  vote,
  lessons,
  desk,
}: {
  vote: ClassVote | null;
  lessons: readonly VoteLesson[];
  desk: Desk;
}) {
  const [slug, setSlug] = useState(vote?.lesson ?? lessons[0]?.slug ?? "");
  const [of, setOf] = useState<ClassVote["of"]>("predict");
  const { act, busy } = desk;
  const lesson = lessons.find((known) => known.slug === slug);
  const options = lessons.map((known) => ({
    value: known.slug,
    label: `${known.number} ${known.title}`,
    detail: known.predict,
  }));

  return (
    <div className="space-y-3">
      <Select
        label="Lesson"
        options={options}
        value={slug}
        onChange={setSlug}
        disabled={vote?.open}
      />
      <Segmented
        label="What is asked"
        options={KINDS}
        value={of}
        onChange={setOf}
      />
      <p className="text-pretty font-serif text-soft leading-snug">
        {lesson?.[of]}
      </p>
      <PageLink
        href={`/present/${slug}?class=${desk.code}`}
        target="_blank"
        className="flex min-h-11 items-center font-medium text-sm underline underline-offset-4 sm:min-h-9"
      >
        Slides of this lesson, for all screens
      </PageLink>
      <PageLink
        href={`/present/${slug}/clicker?class=${desk.code}`}
        target="_blank"
        className="flex min-h-11 items-center font-medium text-sm underline underline-offset-4 sm:min-h-9"
      >
        Clicker for its slides, on the phone that this desk is open on
      </PageLink>
      {vote?.open ? (
        <Button
          look="primary"
          className="w-full"
          disabled={busy}
          onClick={() => act("Close the vote", { act: "close-vote" })}
        >
          Close the vote and show it
        </Button>
      ) : (
        <Button
          look={vote === null ? "primary" : "plain"}
          className="w-full"
          disabled={busy || lesson === undefined}
          onClick={() =>
            act("Open the vote", { act: "open-vote", lesson: slug, of })
          }
        >
          Open the vote
        </Button>
      )}
      {vote?.counts !== undefined && (
        <Button
          look="primary"
          className="w-full"
          disabled={busy}
          onClick={() => act("Run it for real", { act: "run" })}
        >
          Run it for real
        </Button>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Button
          look="small"
          disabled={busy || vote === null}
          onClick={() => act("Clear the vote", { act: "clear-vote" })}
        >
          Clear the vote
        </Button>
        <a
          href={resultsPath(desk.code)}
          download
          className="flex min-h-11 items-center font-medium text-sm underline underline-offset-4 sm:min-h-9"
        >
          Results as CSV
        </a>
      </div>
    </div>
  );
}
