import { useEffect, useEffectEvent, useState } from "react";
import { endRun, openRun, readLastRun, readRun } from "@/lib/cookie-lab/client";
import type { LastRun, OpenRun, RunAnswer } from "@/lib/cookie-lab/contract";
import { LAST_STOP } from "@/lib/cookie-lab/stops";

/** Often enough to see the table fill, seldom enough for a slow machine. */
const POLL_MS = 250;

/** A window that has not arrived by then will hardly come. */
const ARRIVES_WITHIN_MS = 8_000;

const WIDTH = 520;

export interface LabRun {
  id: string;
  /** Where the window begins, for those whose browser has blocked it. */
  url: string;
  blocked: boolean;
  openedAtMs: number;
}

/** Opens the lab's window, and watches what the server writes down. */
export function useCookieLab(onDone: (answer: RunAnswer) => void) {
  const [run, setRun] = useState<LabRun | null>(null);
  const [answer, setAnswer] = useState<RunAnswer | null>(null);
  const [last, setLast] = useState<LastRun | null>(null);
  const [fault, setFault] = useState("");
  const [late, setLate] = useState(false);
  const done = answer?.at === LAST_STOP;

  async function start(asked: OpenRun) {
    setFault("");
    setLate(false);
    setAnswer(null);
    if (run !== null) await endRun(run.id);
    const opened = await openRun(asked);
    if (!opened.ok) {
      setFault(opened.problem.detail);
      if (opened.problem.refusal === "not-here") await showLast();
      return;
    }
    const { run: id, url } = opened.value;
    const blocked = window.open(url, "_blank", placed()) === null;
    return setRun({ id, url, blocked, openedAtMs: Date.now() });
  }

  async function showLast() {
    const read = await readLastRun();
    if (read.ok) setLast(read.value);
  }

  const look = useEffectEvent(async () => {
    if (run === null || done) return;
    const read = await readRun(run.id);
    setFault(read.ok ? "" : read.problem.detail);
    if (!read.ok) return read.problem.status === 404 ? setRun(null) : undefined;
    setAnswer(read.value);
    const waitedMs = Date.now() - run.openedAtMs;
    setLate(read.value.at === null && waitedMs > ARRIVES_WITHIN_MS);
    if (read.value.at === LAST_STOP) onDone(read.value);
  });

  const watched = done ? undefined : run?.id;
  useEffect(() => {
    if (watched === undefined) return;
    let watching = true;
    // One question after the other: answers must not overtake each other.
    const watch = async () => {
      while (watching) {
        await look();
        await new Promise((go) => setTimeout(go, POLL_MS));
      }
    };
    watch();
    return () => {
      watching = false;
    };
  }, [watched]);

  return { run, answer, last, fault, late, done, start };
}

/** A small window at the right edge; a browser may make a tab of it. */
function placed(): string {
  const { screenX, screenY, outerWidth } = window;
  const left = screenX + Math.max(0, outerWidth - WIDTH);
  return `popup,width=${WIDTH},height=560,left=${left},top=${screenY + 80}`;
}
