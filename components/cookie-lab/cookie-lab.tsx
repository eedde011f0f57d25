"use client";

import { useState } from "react";
import FindingView from "@/components/lesson/finding-view";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import type { LastRun } from "@/lib/cookie-lab/contract";
import type { CookieChoice } from "@/lib/cookie-lab/cookie-choice";
import { defenceTable } from "@/lib/cookie-lab/defence-table";
import { figuresOf } from "@/lib/cookie-lab/figures";
import { columnsOf } from "@/lib/cookie-lab/outcomes";
import { STANDARD_CHOICES } from "@/lib/cookie-lab/standard-set";
import type { Figures } from "@/lib/http/finding-contract";
import { BrowserNotes } from "./browser-notes";
import { HowItIsTried } from "./how-it-is-tried";
import { OutcomeTable } from "./outcome-table";
import { OwnCookie, USUAL } from "./own-cookie";
import { ThreeNames } from "./three-names";
import { useCookieLab } from "./use-cookie-lab";
import { WindowHelp } from "./window-help";

/** Lax+POST lets a cookie without SameSite ride for two minutes. */
const AGED_SEC = 125;

/** The browser as judge: every cookie of the table, on three names. */
export function CookieLab({
  onMeasured,
}: {
  /** Takes the figures of a whole run. */
  onMeasured?: (figures: Figures) => void;
}) {
  const [own, setOwn] = useState<CookieChoice | null>(null);
  const [waits, setWaits] = useState(false);
  const [byHand, setByHand] = useState(false);
  const { run, answer, last, fault, late, done, start } = useCookieLab(
    (whole) => {
      const figures = figuresOf(whole);
      if (figures !== null) onMeasured?.(figures);
    },
  );
  const at = answer?.at ?? null;
  const busy = run !== null && !done;
  const mine = own === null ? [] : [own];
  const seen = (answer ?? last)?.seen ?? {};
  const forms = defenceTable(seen);

  return (
    <div className="space-y-5 px-5 py-5 sm:px-7">
      <div className="space-y-3 noscript:hidden print:hidden">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button
            look="primary"
            onClick={() =>
              start({
                cookies: [...mine, ...STANDARD_CHOICES],
                waitSec: waits ? AGED_SEC : 0,
                byHand,
              })
            }
          >
            {run === null
              ? "Open the small window"
              : done
                ? "Once more"
                : "Start over"}
          </Button>
          <Check words="I click myself" checked={byHand} onChange={setByHand} />
          <Check
            words="Also wait two minutes for a last form"
            checked={waits}
            onChange={setWaits}
          />
          <Check
            words="Add a cookie of my own"
            checked={own !== null}
            onChange={(wants) => setOwn(wants ? USUAL : null)}
          />
        </div>
        {own !== null && <OwnCookie choice={own} onChange={setOwn} />}
      </div>
      <p role="alert" className="text-dead text-sm empty:hidden">
        {fault}
      </p>
      <p role="status" className="sr-only">
        {busy && "The window is under way."}
        {done && "The window is done, and the table is complete."}
      </p>
      {run !== null && at === null && <WindowHelp run={run} late={late} />}
      <ThreeNames at={at} busy={busy} />
      <OutcomeTable
        own={last === null ? own : null}
        answer={answer ?? last}
        title={last === null ? "What this browser did" : titleOf(last)}
      />
      <HowItIsTried columns={columnsOf({ seen })} />
      {answer !== null && done && <BrowserNotes answer={answer} />}
      {forms.rows.length > 0 && (
        <FindingView finding={{ figures: {}, tables: [forms] }} />
      )}
    </div>
  );
}

/** A run that another browser has made, on the machine that serves the app. */
function titleOf({ browser, atMs }: LastRun): string {
  const when = new Date(atMs).toLocaleString("en", {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return `What ${browser} did on the server’s machine, ${when}`;
}
