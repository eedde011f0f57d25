"use client";

import { useEffect, useState } from "react";
import { followAnew } from "@/lib/class/follow-room";
import { takeDesk } from "@/lib/class/room-client";
import type { Problem } from "@/lib/http/contract";

type KeyState = { isReady: boolean; problem: Problem | null };

const KEY = /^#key=(.+)$/;

/**
 * Takes the desk for whoever came by a link to it. The key leaves the address
 * before it is used, so that a projector or a history does not keep it.
 */
export function useDeskKey(code: string | null): KeyState {
  const [state, setState] = useState<KeyState>({
    isReady: false,
    problem: null,
  });

  useEffect(() => {
    if (code === null) return;
    const room = code;

    async function takeIfAsked() {
      const key = KEY.exec(window.location.hash)?.[1];
      if (key === undefined) return setState({ isReady: true, problem: null });
      setState({ isReady: false, problem: null });
      const { pathname } = window.location;
      history.replaceState(history.state, "", pathname);
      const answer = await takeDesk(room, decodeURIComponent(key));
      if (answer.ok) followAnew(room);
      setState({ isReady: true, problem: answer.ok ? null : answer.problem });
    }

    takeIfAsked();
    window.addEventListener("hashchange", takeIfAsked);
    return () => window.removeEventListener("hashchange", takeIfAsked);
  }, [code]);

  return state;
}
