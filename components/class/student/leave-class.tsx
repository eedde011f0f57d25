"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { leaveClass } from "@/lib/class/room-client";

/** Gives the seat up, after a second press; the stream then says so. */
export function LeaveClass({ code }: { code: string }) {
  const [isSure, setSure] = useState(false);
  const [detail, setDetail] = useState("");

  async function leave() {
    if (!isSure) return setSure(true);
    const answer = await leaveClass(code);
    if (!answer.ok) setDetail(answer.problem.detail ?? "");
    setSure(false);
  }

  return (
    <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2">
      {isSure && (
        <Button look="small" onClick={() => setSure(false)}>
          Stay
        </Button>
      )}
      <Button look="small" onClick={leave}>
        {isSure ? "Yes, log out and give my seat up" : "Leave this class"}
      </Button>
      <p role="status" className="text-dead text-sm empty:hidden">
        {detail}
      </p>
    </div>
  );
}
