"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { RoomView } from "@/lib/class/follow-room";
import type { OwnCredential } from "@/lib/class/protocol";
import { confirm, handOverCopies, logInAnew } from "@/lib/class/room-client";

/**
 * What a student's phone does by itself: it confirms each act that concerns it
 * by one real check, spread over time so that a class does not come at once; it
 * logs in anew when the class changed its lanes; it hands over copies when it
 * is asked. Also what the student does by hand.
 */
export function useStudent(code: string, { room, you }: RoomView) {
  const [credentials, setCredentials] = useState<Record<
    "a" | "b",
    OwnCredential
  > | null>(null);
  const [busy, setBusy] = useState(false);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const seat = you?.seat;
  const act = room?.act;
  const round = room?.lanes.round;

  async function check() {
    setBusy(true);
    await confirm(code);
    setBusy(false);
  }

  async function logIn() {
    setBusy(true);
    const answer = await logInAnew(code);
    if (answer.ok) {
      setCredentials(answer.value.credentials);
      if (round !== undefined) rememberRound(code, round);
      await confirm(code);
    }
    setBusy(false);
  }

  const onAct = useEffectEvent((id?: number, seat?: string, round?: number) => {
    if (act?.id !== id || act === undefined) return;
    if (seat === undefined || round === undefined) return;
    if (act.steal === seat) void handOverCopies(code);
    const concerned = act.seats === null || act.seats.includes(seat);
    const isNew = rememberedRound(code) !== round;
    if (!concerned && !isNew) return;
    clearTimeout(waiting.current);
    // A room that was entered late has nobody to wait for.
    const waitMs =
      Date.now() - act.atMs > act.spreadMs ? 0 : Math.random() * act.spreadMs;
    waiting.current = setTimeout(isNew ? logIn : check, waitMs);
  });

  useEffect(() => {
    onAct(act?.id, seat, round);
  }, [act?.id, seat, round]);

  useEffect(() => () => clearTimeout(waiting.current), []);

  return { credentials, busy, check, logIn };
}

/** By which round of the class this browser is logged in. */
const roundKey = (code: string) => `still-logged-in:class:${code}`;

function rememberedRound(code: string): number {
  return Number(localStorage.getItem(roundKey(code)) ?? 0);
}

export function rememberRound(code: string, round: number) {
  localStorage.setItem(roundKey(code), String(round));
}
