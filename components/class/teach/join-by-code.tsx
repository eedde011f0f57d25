"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { readCode } from "@/lib/class/room-code";

/** To the phone's own screen, by the code on the projector. */
export function JoinByCode() {
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const field = useId();
  const hint = useId();

  function go(event: FormEvent) {
    event.preventDefault();
    const code = readCode(typed);
    setWrong(code === null);
    if (code !== null) window.location.assign(`/class/${code}`);
  }

  return (
    <form onSubmit={go} className="lesson-card px-5 py-5 sm:px-7">
      <label htmlFor={field} className="font-medium font-serif text-2xl">
        Join
      </label>
      <div className="mt-3 flex flex-wrap gap-3">
        <input
          id={field}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="ABC 234"
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-describedby={hint}
          aria-invalid={isWrong}
          className="min-h-14 w-0 min-w-40 grow rounded-lg border border-edge bg-card px-3 font-mono text-3xl uppercase tracking-widest placeholder:text-soft/60 aria-invalid:border-2 aria-invalid:border-dead"
        />
        <Button type="submit" look="primary" className="min-h-14 text-lg">
          Join
        </Button>
      </div>
      <p
        id={hint}
        role="status"
        className={`mt-2 text-pretty text-sm ${isWrong ? "font-medium text-dead" : "text-soft"}`}
      >
        {isWrong
          ? "A code has six letters and digits, and never O, 0, I, 1 or L."
          : "The six letters and digits on the projector."}
      </p>
    </form>
  );
}
