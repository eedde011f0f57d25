"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { rememberDesk, rememberedDesk } from "@/lib/class/own-desk";
import { openClass, readRoomOnce } from "@/lib/class/room-client";
import type { Problem } from "@/lib/http/contract";

const toDesk = (code: string) => window.location.assign(`/class/${code}/desk`);

/** A room in one click; the way back to it, while it lasts. */
export function OpenClass() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [own, setOwn] = useState<string | null>(null);

  useEffect(() => {
    const code = rememberedDesk();
    if (code === null) return;
    readRoomOnce(code).then((answer) => {
      if (answer.ok && answer.value.role === "desk") setOwn(code);
    });
  }, []);

  async function open() {
    setBusy(true);
    const answer = await openClass(own !== null);
    if (answer.ok) {
      rememberDesk(answer.value.code);
      toDesk(answer.value.code);
      return;
    }
    setProblem(answer.problem);
    setBusy(false);
  }

  return (
    <section aria-labelledby="open" className="lesson-card px-5 py-5 sm:px-7">
      <h2 id="open" className="font-medium font-serif text-2xl">
        Teach
      </h2>
      <div className="mt-3 flex flex-wrap gap-3">
        {own !== null && (
          <Button
            look="primary"
            className="min-h-14 text-lg"
            onClick={() => toDesk(own)}
          >
            Back to the desk of {own}
          </Button>
        )}
        <Button
          look={own === null ? "primary" : "plain"}
          className="min-h-14 text-lg"
          disabled={busy}
          onClick={open}
        >
          {own === null ? "Open a class" : "End it, and open a new one"}
        </Button>
      </div>
      <p role="status" className="mt-2 text-pretty text-sm text-soft">
        {problem === null ? (
          "This browser becomes its desk. It ends by itself after twelve hours."
        ) : (
          <strong className="font-medium text-dead">{problem.detail}</strong>
        )}
      </p>
    </section>
  );
}
