import { useEffect, useEffectEvent } from "react";
import {
  belongsToControl,
  type Command,
  commandOf,
} from "@/lib/present/stage-keys";
import { letterKeys } from "@/lib/present/switches";

/** Keys of the whole window, unless what has the focus needs them itself. */
export function useKeys(run: (command: Command) => boolean) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = commandOf(event, letterKeys.read());
    const focus = event.target instanceof Element ? event.target : null;
    if (command === null || belongsToControl(event, focus)) return;
    if (run(command)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
