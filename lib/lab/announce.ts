import type { LaneVerdict } from "./verdict";

/** What a screen reader hears: it changes with a verdict, not with a beat. */
export function announcement(
  lanes: { title: string; verdict: LaneVerdict }[],
  notice: string | undefined,
): string {
  const told = lanes.map(({ title, verdict }) => {
    const { headline, cause } = verdict;
    return `${title}: ${[headline, cause].filter(Boolean).join(", ")}.`;
  });
  return notice === undefined ? told.join(" ") : `${notice} ${told.join(" ")}`;
}
