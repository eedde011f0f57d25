"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { followAnew } from "@/lib/class/follow-room";
import { readRoomOnce } from "@/lib/class/room-client";

/** Nothing to follow: the class has ended, never was, or goes on without her. */
export function ClassOver({
  code,
  wasThere,
}: {
  code: string;
  wasThere: boolean;
}) {
  const [isRemoved, setRemoved] = useState(false);
  useEffect(() => {
    readRoomOnce(code).then(({ ok }) => setRemoved(ok));
  }, [code]);

  if (isRemoved) {
    return (
      <Words
        title="You are no longer in this class"
        words="Your seat is given up, and with it nickname and lamps. The class goes on."
      >
        <Button look="primary" onClick={() => followAnew(code)}>
          Join again
        </Button>
      </Words>
    );
  }
  return wasThere ? (
    <Words
      title="This class is over"
      words="Its logins, votes and nicknames are deleted. What it was about stays here: each lesson runs in your own browser."
    />
  ) : (
    <Words
      title={`There is no class ${code.slice(0, 12)}`}
      words="It may be over, or a letter is wrong. Codes have six letters and digits, never O, 0, I, 1 or L."
    >
      <PageLink
        href="/class"
        className="inline-flex min-h-12 items-center rounded-lg border border-ink bg-ink px-5 font-semibold text-paper"
      >
        Type the code again
      </PageLink>
    </Words>
  );
}

function Words({
  title,
  words,
  children,
}: {
  title: string;
  words: string;
  children?: React.ReactNode;
}) {
  return (
    <div>
      <h1 className="text-balance font-medium font-serif text-4xl tracking-tight">
        {title}
      </h1>
      <p className="mt-3 text-pretty font-serif text-lg text-soft">{words}</p>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        {children}
        <PageLink href="/learn" className="min-h-11 py-2.5 underline">
          Go to the lessons
        </PageLink>
      </div>
    </div>
  );
}
