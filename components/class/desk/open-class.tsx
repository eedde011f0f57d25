"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { openClass } from "@/lib/class/room-client";

/** Opens another class, and goes to its desk. */
export function OpenClass() {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState("");

  async function onClick() {
    setIsBusy(true);
    const answer = await openClass();
    if (answer.ok) return goToDesk(answer.value.code);
    setTrouble(answer.problem.detail);
    setIsBusy(false);
  }

  return (
    <div className="mt-6">
      <Button look="primary" disabled={isBusy} onClick={onClick}>
        Open another class
      </Button>
      <p role="alert" className="mt-2 text-dead">
        {trouble}
      </p>
    </div>
  );
}

/** Loads the page anew: nothing of one class is left for the next. */
export function goToDesk(code: string) {
  window.location.assign(`/class/${code}/desk`);
}
