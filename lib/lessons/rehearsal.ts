/**
 * The rehearsal of a migration: its calendar, and what the page and the server
 * say to each other about it. A day is a step; day 0 is today.
 */

export const REHEARSAL = {
  lastDay: 50,
  /** From this day on new pages ask for an exchange. */
  exchangeDay: 3,
  /** How long a token lives: the article's 30 days. */
  tokenDays: 30,
  stopDay: { least: 5, most: 15, usual: 10 },
  cutOffDay: { least: 5, most: 45, usual: 40 },
  rollbackAfterDays: { least: 1, most: 5, usual: 2 },
} as const;

export const ROLLBACKS = ["none", "tokens-again", "old-build"] as const;

export interface MigrationPlan {
  /** The first day without new tokens. */
  stopDay: number;
  /** The first day on which no token counts. */
  cutOffDay: number;
  rollback: (typeof ROLLBACKS)[number];
  /** Days between the cut-off and the rollback. */
  rollbackAfterDays: number;
}

/** What the app does on a day: three switches, as in the program. */
export interface Phase {
  name: string;
  issueTokens: boolean;
  acceptTokens: boolean;
  acceptSessions: boolean;
}

const on = { issueTokens: true, acceptTokens: true, acceptSessions: true };

/** The phases of a plan, each with the first day of it. */
export function phasesOf(plan: MigrationPlan): (Phase & { from: number })[] {
  const { stopDay, cutOffDay, rollback } = plan;
  const rollbackDay = cutOffDay + plan.rollbackAfterDays;
  const phases = [
    { from: 0, name: "tokens only", ...on },
    { from: REHEARSAL.exchangeDay, name: "exchange offered", ...on },
    { from: stopDay, name: "no new tokens", ...on, issueTokens: false },
    {
      from: cutOffDay,
      name: "tokens refused",
      ...on,
      issueTokens: false,
      acceptTokens: false,
    },
  ];
  const back = { from: rollbackDay, ...on };
  if (rollback === "tokens-again") {
    phases.push({ ...back, name: "tokens again", issueTokens: false });
  } else if (rollback === "old-build") {
    phases.push({ ...back, name: "the old build", acceptSessions: false });
  }
  // A phase that begins with the next one never comes.
  return phases.filter(({ from }, at) => from !== phases[at + 1]?.from);
}

export function phaseOn(day: number, plan: MigrationPlan): Phase {
  const phase = phasesOf(plan).findLast(({ from }) => from <= day);
  if (phase === undefined) throw new Error("The first phase begins on day 0.");
  return phase;
}

/** One day's answers at nine o'clock, by their status. */
export interface RehearsedDay {
  day: number;
  /** 200, by the token. */
  byToken: number;
  /** 200, by the session. */
  bySession: number;
  /** 401: the login's 30 days were over. */
  ranOut: number;
  /** 401 though the login had days left: logged out by surprise. */
  early: number;
}
