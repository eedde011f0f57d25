import type { Command } from "@/lib/present/stage-keys";

/** Moves the focus among the slides of the overview; false for other keys. */
export function moveAmong(deck: HTMLElement | null, command: Command): boolean {
  const picks = [...(deck?.querySelectorAll<HTMLElement>(".slide-pick") ?? [])];
  const at = picks.findIndex((pick) => pick.matches(":focus"));
  const to = target(command, Math.max(at, 0), picks);
  if (to === null) return false;
  picks[Math.min(Math.max(to, 0), picks.length - 1)]?.focus();
  return true;
}

function target(command: Command, at: number, picks: HTMLElement[]) {
  switch (command) {
    case "next":
      return at + 1;
    case "previous":
      return at - 1;
    case "scroll-on":
      return at + perRow(picks);
    case "scroll-back":
      return at - perRow(picks);
    case "first":
      return 0;
    case "last":
      return picks.length - 1;
    default:
      return null;
  }
}

/** As many as stand beside the first one. */
function perRow(picks: HTMLElement[]): number {
  const tops = picks.map((pick) => pick.getBoundingClientRect().top);
  return tops.filter((top) => top === tops[0]).length;
}
