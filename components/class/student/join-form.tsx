"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { followAnew } from "@/lib/class/follow-room";
import { ownPlaceStore } from "@/lib/class/own-place";
import { MOST_NICKNAME, type RoomState } from "@/lib/class/protocol";
import { joinClass, readRoomOnce } from "@/lib/class/room-client";
import type { Problem } from "@/lib/http/contract";
import { readCapabilities } from "@/lib/lab/client";

const NO_COOKIE =
  "Your browser kept no cookie of this page. Allow cookies here, and join again.";

/** A nickname if she likes; joining logs her in twice, for real. */
export function JoinForm({ code, room }: { code: string; room: RoomState }) {
  const [nickname, setNickname] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<
    Pick<Problem, "detail" | "field"> | undefined
  >();
  const input = useRef<HTMLInputElement>(null);
  const field = useId();
  const hint = useId();
  const isOfField = problem?.field === "nickname";

  // The server learns which cookies this browser keeps, before it sets any.
  useEffect(() => void readCapabilities(), []);

  async function join(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await joinClass(code, nickname);
    if (answer.ok) {
      const { seat, credentials } = answer.value;
      const { round } = room.lanes;
      if (credentials) ownPlaceStore.keep(code, seat, { round, credentials });
      const known = await readRoomOnce(code);
      if (known.ok && known.value.seat !== seat)
        setProblem({ detail: NO_COOKIE });
      followAnew(code);
    } else {
      setProblem(answer.problem);
      if (answer.problem.field === "nickname") input.current?.focus();
    }
    setBusy(false);
  }

  return (
    <form onSubmit={join} className="lesson-card mt-6 px-5 py-5">
      <label htmlFor={field} className="font-semibold">
        Nickname <span className="font-normal text-soft">(optional)</span>
      </label>
      <input
        ref={input}
        id={field}
        value={nickname}
        onChange={(event) => setNickname(event.target.value)}
        maxLength={MOST_NICKNAME}
        autoComplete="nickname"
        autoCapitalize="off"
        enterKeyHint="go"
        aria-describedby={hint}
        aria-invalid={isOfField}
        className="mt-2 block min-h-12 w-full rounded-lg border border-edge bg-card px-3 text-lg aria-invalid:border-2 aria-invalid:border-dead"
      />
      <p id={hint} className="mt-2 text-pretty text-sm text-soft">
        {isOfField ? (
          <strong className="font-semibold text-dead">
            That name cannot stand on a projector. Choose another one.
          </strong>
        ) : (
          "Leave it empty, and you get one. The whole class can see it."
        )}
      </p>
      <Button
        type="submit"
        look="primary"
        disabled={room.locked}
        className="mt-4 w-full text-lg"
      >
        {busy ? "Logging you in …" : "Join"}
      </Button>
      <p
        role="status"
        className="text-pretty font-medium text-dead not-empty:mt-3"
      >
        {room.locked
          ? "The instructor has closed the door. Ask to have it opened."
          : !isOfField && problem?.detail}
      </p>
    </form>
  );
}
