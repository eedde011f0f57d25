"use client";

import { useState } from "react";
import type { DeskAct } from "@/lib/class/protocol";
import * as client from "@/lib/class/room-client";
import type { Problem } from "@/lib/http/contract";
import type { Answer } from "@/lib/lab/call";

/** What became of the last thing that the desk did. */
export type Outcome =
  | { state: "idle" }
  | { state: "busy"; what: string }
  | { state: "done"; what: string }
  | { state: "failed"; what: string; problem: Problem };

export interface Desk {
  code: string;
  outcome: Outcome;
  busy: boolean;
  /** Does an act; true when the server did it. */
  act: (what: string, act: DeskAct) => Promise<boolean>;
  /** Does anything else that may fail; the value, or undefined. */
  run: <Value>(
    what: string,
    work: () => Promise<Answer<Value>>,
  ) => Promise<Value | undefined>;
}

/** What the desk does: one thing at a time, and what became of it. */
export function useDesk(code: string): Desk {
  const [outcome, setOutcome] = useState<Outcome>({ state: "idle" });

  async function run<Value>(what: string, work: () => Promise<Answer<Value>>) {
    setOutcome({ state: "busy", what });
    const answer = await work();
    if (answer.ok) {
      setOutcome({ state: "done", what });
      return answer.value;
    }
    setOutcome({ state: "failed", what, problem: answer.problem });
    return undefined;
  }

  async function act(what: string, act: DeskAct) {
    return (await run(what, () => client.act(code, act))) !== undefined;
  }

  return { code, outcome, busy: outcome.state === "busy", act, run };
}
