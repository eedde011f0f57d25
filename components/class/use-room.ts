"use client";

import { useEffect, useState } from "react";
import {
  followRoom,
  NOTHING_YET,
  type RoomView,
} from "@/lib/class/follow-room";

/** What this screen knows of a room, as it changes. */
export function useRoom(code: string | null): RoomView {
  const [view, setView] = useState(NOTHING_YET);
  useEffect(() => {
    if (code !== null) return followRoom(code, setView);
  }, [code]);
  return view;
}
