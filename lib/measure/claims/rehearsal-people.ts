import { HttpClient } from "../http-client";
import { BY_PAGE } from "./migration-apps";

/** How often somebody comes by, and whether their page asks for an exchange. */
export interface Habit {
  id: string;
  title: string;
  everyDays: number;
  exchanges: boolean;
  /** Days before today on which each of them logged in last. */
  loggedIn: number[];
}

/** Numbers from 1 to `count`. */
const upTo = (count: number) =>
  Array.from({ length: count }, (_, index) => index + 1);

/** A hundred people, whose last logins fill the weeks before day 0. */
export const HABITS: readonly Habit[] = [
  {
    id: "daily",
    title: "every day",
    everyDays: 1,
    exchanges: true,
    loggedIn: upTo(6).map((person) => person * 5),
  },
  {
    id: "weekly",
    title: "once a week",
    everyDays: 7,
    exchanges: true,
    loggedIn: upTo(35),
  },
  {
    id: "rarely",
    title: "every 24 days",
    everyDays: 24,
    exchanges: true,
    loggedIn: upTo(24),
  },
  {
    id: "oldPage",
    title: "every five days, in a page loaded before the migration",
    everyDays: 5,
    exchanges: false,
    loggedIn: upTo(35),
  },
];

/** One person and their browser. */
export interface Person {
  habit: Habit;
  name: string;
  /** Below zero: before the rehearsal begins. */
  loginDay: number;
  browser: HttpClient;
  /** When their login ends, as the app said; in its time. */
  endsAtMs: number;
  /** How often they were logged out before that. */
  early: number;
}

/** Everybody, with a browser each at this app. */
export function peopleAt(url: string): Person[] {
  return HABITS.flatMap((habit) =>
    habit.loggedIn.map((daysAgo) => ({
      habit,
      name: `${habit.id}-${daysAgo}`,
      loginDay: -daysAgo,
      browser: new HttpClient(url, BY_PAGE),
      endsAtMs: 0,
      early: 0,
    })),
  );
}

/** Whether somebody comes by on a day: regularly, counted from their login. */
export function comesBy({ habit, loginDay }: Person, day: number): boolean {
  return (day - loginDay) % habit.everyDays === 0;
}
