"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { followAnew, type RoomView } from "@/lib/class/follow-room";
import { ownPlaceStore } from "@/lib/class/own-place";
import { confirm, handOverCopies, logInAnew } from "@/lib/class/room-client";
import { concerns } from "@/lib/class/shown-lamp";
import type { Problem } from "@/lib/http/contract";
import { useExpiry } from "./use-expiry";
import { useOwnPlace } from "./use-own-place";
import { useReturn } from "./use-return";

/** Phones that were away come back within this, in milliseconds. */
const BACK_WITHIN_MS = 1_000;

const AGAIN_AFTER_MS = 3_000;

/**
 * What a student's phone does by itself: it confirms each act that concerns it
 * by one real check, spread over time so that a class does not come at once; it
 * logs in anew when the class changed its lanes; it hands over copies when it
 * is asked. Also what the student does by hand.
 */
export function useStudent(code: string, { link, room, you }: RoomView) {
  const seat = you?.seat;
  const act = room?.act;
  const round = room?.lanes.round;
  const place = useOwnPlace(code, seat);
  const [busy, setBusy] = useState<"check" | "log-in" | null>(null);
  /** Why the last check or login came to nothing. */
  const [trouble, setTrouble] = useState<Problem | null>(null);
  /** Realm time less this phone's time, in seconds. */
  const [offsetSec, setOffsetSec] = useState<number | null>(null);
  /** The last act that this phone has to answer by a check. */
  const [owed, setOwed] = useState(0);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const handled = useRef<number>(undefined);

  async function check(by: "hand" | "phone" = "hand") {
    if (by === "hand") setBusy("check");
    const answer = await confirm(code);
    setBusy(null);
    if (!answer.ok) return fail(answer.problem);
    setTrouble(null);
    setOffsetSec(answer.value.nowSec - Date.now() / 1_000);
  }

  async function logIn() {
    if (seat === undefined || round === undefined) return;
    setBusy("log-in");
    const answer = await logInAnew(code);
    setBusy(null);
    if (!answer.ok) return fail(answer.problem);
    const { credentials } = answer.value;
    ownPlaceStore.keep(code, seat, { round, credentials });
    await check("phone");
  }

  function fail(problem: Problem) {
    setTrouble(problem);
    // The seat is gone: the stream says whether the class is, too.
    if (problem.refusal === "not-seated") followAnew(code);
    else later(AGAIN_AFTER_MS * (1 + Math.random()));
  }

  /** Once, after a while; whatever was planned before is dropped. */
  function later(waitMs: number) {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(due, waitMs);
  }

  const due = useEffectEvent(() => {
    // Another tab may have logged in meanwhile.
    if (place?.round === round) void check("phone");
    else void logIn();
  });

  const onNews = useEffectEvent(
    (id?: number, seat?: string, round?: number) => {
      if (act?.id !== id || act === undefined || seat === undefined) return;
      if (act.steal === seat) void handOver(seat, act.id);
      const isFirst = handled.current === undefined;
      const isBack = handled.current === act.id;
      handled.current = act.id;
      const isNew = place?.round !== round;
      if (concerns(act, seat)) setOwed(act.id);
      if (!isFirst && !isBack && !isNew && !concerns(act, seat)) return;
      // A room that was entered late has nobody to wait for.
      const isLate = Date.now() - act.atMs > act.spreadMs;
      if (isFirst && isLate) later(0);
      else
        later(
          Math.random() * Math.max(isBack ? BACK_WITHIN_MS : 0, act.spreadMs),
        );
    },
  );

  async function handOver(to: string, id: number) {
    if ((place?.handedOver ?? 0) >= id) return;
    const { ok } = await handOverCopies(code);
    if (ok) ownPlaceStore.keep(code, to, { handedOver: id });
  }

  const isLive = link === "live";
  const id = act?.id;
  useEffect(() => {
    if (isLive) onNews(id, seat, round);
  }, [isLive, id, seat, round]);

  useReturn(() => {
    followAnew(code);
    if (seat !== undefined) later(Math.random() * BACK_WITHIN_MS);
  });
  useExpiry(place?.credentials, you?.lamps, offsetSec, () => later(0));
  useEffect(() => () => clearTimeout(waiting.current), []);

  return { place, busy, trouble, owed, offsetSec, check, logIn };
}
