import type { Figures } from "@/lib/http/finding-contract";
import type { RehearsedDay } from "@/lib/lessons/rehearsal";

/** The last day so far, in a line. */
export function tellDay(days: readonly RehearsedDay[]): string {
  const last = days.at(-1);
  if (last === undefined)
    return "A hundred people log in, once it is their turn …";
  const answered = last.byToken + last.bySession;
  const share = Math.round((last.byToken / Math.max(1, answered)) * 100);
  const early = days.reduce((sum, day) => sum + day.early, 0);
  return `Day ${last.day}: ${share} % still by token. Logged out too early so far: ${early} times.`;
}

/** What came of the plan, in two sentences. */
export function tellEnd(figures: Figures, issuesAgain: boolean): string {
  const { loggedOutEarly, people, lastTokenEndsDay, safeCutOffDay } = figures;
  const who =
    loggedOutEarly === 0
      ? "Nobody was logged out before their login was over."
      : `${loggedOutEarly} of ${people} people were logged out while their login had days left.`;
  // The old build goes on issuing: its last token is not in sight.
  if (issuesAgain) {
    return `${who} The old build issues tokens again: there is no safe day until it stops.`;
  }
  return `${who} The last token issued ends on day ${lastTokenEndsDay}: from day ${safeCutOffDay} on nobody can miss it.`;
}
