"use client";

import type { RefObject } from "react";
import { ThemeToggle } from "@/components/frame/theme-toggle";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { KEY_HELP } from "@/lib/present/stage-keys";
import { highContrast, letterKeys, type Switch } from "@/lib/present/switches";
import { ClassLink } from "./class-link";
import { useSwitch } from "./use-switch";
import { useWakeLock, WAKE_WORDS } from "./use-wake-lock";

/** The keys, and what can be set. */
export function StageHelp({
  dialog,
  slug,
}: {
  dialog: RefObject<HTMLDialogElement | null>;
  slug: string;
}) {
  const wake = useWakeLock();
  return (
    <dialog ref={dialog} aria-labelledby="stage-help" className="stage-help">
      <h2 id="stage-help" className="font-serif text-2xl">
        Keys and settings
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-sm">
        {KEY_HELP.map(([keys, does]) => (
          <div key={does} className="contents">
            <dt className="flex flex-wrap gap-1.5">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="rounded-md border border-edge px-1.5 font-mono text-xs leading-5"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 grid gap-1">
        <Setting of={letterKeys} words="Keys that are letters" />
        <Setting of={highContrast} words="High contrast, for a bright room" />
        <p className="flex items-center gap-2 text-sm">
          <ThemeToggle /> light, dark, or as the system is
        </p>
      </div>
      <p role="status" className="mt-3 text-soft text-sm empty:hidden">
        {WAKE_WORDS[wake]}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button look="primary" onClick={() => dialog.current?.close()}>
          Close
        </Button>
        <ClassLink
          path={`/present/${slug}/notes`}
          target="_blank"
          rel="noreferrer"
          className="text-sm underline"
        >
          Notes
        </ClassLink>
        <ClassLink
          path={`/present/${slug}`}
          follows
          target="_blank"
          rel="noreferrer"
          className="text-sm underline"
        >
          Screen that follows
        </ClassLink>
        <ClassLink
          path={`/present/${slug}/clicker`}
          target="_blank"
          rel="noreferrer"
          className="text-sm underline"
        >
          Clicker
        </ClassLink>
        <a href={`/learn/${slug}`} className="text-sm underline">
          Leave
        </a>
      </div>
    </dialog>
  );
}

function Setting({ of, words }: { of: Switch; words: string }) {
  return <Check words={words} checked={useSwitch(of)} onChange={of.set} />;
}
