import {
  type MigrationPlan,
  type Phase,
  phaseOn,
  REHEARSAL,
  type RehearsedDay,
} from "@/lib/lessons/rehearsal";
import type { Lab } from "@/lib/realms/lab";
import { ageKeys } from "../age-keys";
import { HttpClient } from "../http-client";
import type { Stage } from "../with-programs";
import { comesBy, type Person, peopleAt } from "./rehearsal-people";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

type Answer = Exclude<keyof RehearsedDay, "day">;

/**
 * A migration, lived through a day at a time. At nine whoever comes by asks;
 * a minute later those who were turned away log in. Every answer is one of the
 * app; its clock is turned, and with it the TTLs of its sessions.
 */
export class MigrationRehearsal {
  readonly people: Person[];
  private readonly control: HttpClient;
  private readonly startMs = Date.now();
  private aheadMs = 0;
  private lastTokenEndsMs = 0;

  constructor(
    private readonly lab: Lab,
    private readonly stage: Stage,
    private readonly plan: MigrationPlan,
    url: string,
  ) {
    this.control = new HttpClient(url);
    this.people = peopleAt(url);
  }

  /** The day on which the last token runs out that was ever issued. */
  get lastTokenEndsDay(): number {
    return Math.floor((this.lastTokenEndsMs - this.startMs) / DAY_MS);
  }

  /** Everybody's last login before day 0, each on a day of their own. */
  async logInBefore() {
    const first = Math.min(...this.people.map(({ loginDay }) => loginDay));
    for (let day = first; day < 0; day += 1) {
      await this.turnTo(day, MINUTE_MS, phaseOn(0, this.plan));
      const due = this.people.filter(({ loginDay }) => loginDay === day);
      await Promise.all(due.map((person) => this.logIn(person)));
    }
  }

  /** One day: who came by, and what the app answered. */
  async live(day: number): Promise<RehearsedDay> {
    const phase = phaseOn(day, this.plan);
    const keys = this.people.flatMap((person) => this.sessionKeys(person));
    await Promise.all([
      this.turnTo(day, 0, phase),
      ageKeys(this.lab.redis, keys, DAY_MS - MINUTE_MS),
    ]);
    const visits = await Promise.all(
      this.people
        .filter((person) => comesBy(person, day))
        .map(async (person) => ({ person, answer: await this.visit(person) })),
    );
    await this.turnTo(day, MINUTE_MS, phase);
    const offered = day >= REHEARSAL.exchangeDay && phase.acceptSessions;
    await Promise.all(
      visits.map(async ({ person, answer }) => {
        if (answer === "ranOut" || answer === "early") {
          await this.logIn(person);
        } else if (answer === "byToken" && person.habit.exchanges && offered) {
          await exchange(person);
        }
      }),
    );
    const count = (kind: Answer) =>
      visits.filter(({ answer }) => answer === kind).length;
    return {
      day,
      byToken: count("byToken"),
      bySession: count("bySession"),
      ranOut: count("ranOut"),
      early: count("early"),
    };
  }

  private async turnTo(day: number, laterMs: number, phase: Phase) {
    this.aheadMs = day * DAY_MS + laterMs;
    await this.control.post("/rehearsal", { aheadMs: this.aheadMs, phase });
  }

  /** Where the app keeps a person's session, if their cookie names one. */
  private sessionKeys({ browser }: Person): string[] {
    const cookie = decodeURIComponent(browser.cookie("__Host-sid") ?? "");
    const id = /^s:([^.]+)\./.exec(cookie)?.[1];
    return id === undefined ? [] : [`${this.stage.prefix}sess:${id}`];
  }

  /** What came back to one request: its status, and what the app says. */
  private async visit(person: Person): Promise<Answer> {
    const { status, text } = await person.browser.get("/me");
    if (status === 200) {
      return JSON.parse(text).by === "token" ? "byToken" : "bySession";
    }
    if (Date.now() + this.aheadMs >= person.endsAtMs) return "ranOut";
    person.early += 1;
    return "early";
  }

  private async logIn(person: Person) {
    const { text } = await person.browser.post("/login", { user: person.name });
    const { endsAt, token } = JSON.parse(text);
    person.endsAtMs = endsAt;
    if (token === undefined) return;
    this.lastTokenEndsMs = Math.max(this.lastTokenEndsMs, endsAt);
  }
}

/** What a new page does as soon as it meets the token of old. */
async function exchange(person: Person) {
  const { status, text } = await person.browser.post("/session/exchange");
  if (status === 200) person.endsAtMs = JSON.parse(text).endsAt;
}
