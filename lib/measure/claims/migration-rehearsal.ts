import { randomBytes } from "node:crypto";
import { z } from "zod";
import {
  phasesOf,
  REHEARSAL,
  type RehearsedDay,
  ROLLBACKS,
} from "@/lib/lessons/rehearsal";
import { plain } from "../cells";
import { measurement } from "../measurement";
import { withPrograms } from "../with-programs";
import { LIMIT_MS } from "./migration-apps";
import { HABITS, type Person } from "./rehearsal-people";
import { MigrationRehearsal } from "./rehearse-migration";

const within = ({
  least,
  most,
  usual,
}: Record<"least" | "most" | "usual", number>) =>
  z.int().min(least).max(most).default(usual);

const options = z
  .strictObject({
    stopDay: within(REHEARSAL.stopDay),
    cutOffDay: within(REHEARSAL.cutOffDay),
    rollback: z.enum(ROLLBACKS).default("none"),
    rollbackAfterDays: within(REHEARSAL.rollbackAfterDays),
  })
  .refine(({ stopDay, cutOffDay }) => stopDay <= cutOffDay, {
    path: ["cutOffDay"],
    error: "not before the day on which issuing stops",
  });

/** A hundred people go through a migration: who is logged out by surprise? */
export const migrationRehearsal = measurement(options, (lab, plan, tell) =>
  withPrograms(lab, async (stage) => {
    const variables = {
      JWT_SECRET: randomBytes(32).toString("hex"),
      SESSION_SECRET: randomBytes(32).toString("hex"),
      REHEARSAL: "yes",
    };
    const file = "migration/exchange.mjs";
    const { url } = await stage.start(file, variables, LIMIT_MS);
    const rehearsal = new MigrationRehearsal(lab, stage, plan, url);
    await rehearsal.logInBefore();
    const days: RehearsedDay[] = [];
    for (let day = 0; day <= REHEARSAL.lastDay; day += 1) {
      const lived = await rehearsal.live(day);
      days.push(lived);
      tell(lived);
    }
    const { people, lastTokenEndsDay } = rehearsal;
    const byToken = days.filter((day) => day.byToken > 0);
    return {
      figures: {
        people: people.length,
        loggedOutEarly: peopleLoggedOut(people),
        lastTokenDay: byToken.at(-1)?.day ?? 0,
        lastTokenEndsDay,
        safeCutOffDay: lastTokenEndsDay + 1,
      },
      tables: [
        {
          caption: "Answers at nine o’clock, from phase to phase",
          columns: [
            "",
            "200 by token",
            "200 by session",
            "401, login over",
            "401, too early",
          ],
          rows: phasesOf(plan).map(({ name, from }, at, phases) => {
            const before = phases[at + 1]?.from ?? REHEARSAL.lastDay + 1;
            const those = days.filter(({ day }) => day >= from && day < before);
            const sum = (kind: keyof RehearsedDay) =>
              plain(those.reduce((all, day) => all + day[kind], 0));
            return {
              label: name,
              note: `days ${from} to ${before - 1}`,
              cells: [
                sum("byToken"),
                sum("bySession"),
                sum("ranOut"),
                sum("early"),
              ],
            };
          }),
        },
        {
          caption: "Who was logged out too early",
          columns: ["comes by", "people", "logged out too early"],
          rows: HABITS.map((habit) => {
            const those = people.filter((person) => person.habit === habit);
            return {
              label: habit.title,
              cells: [plain(those.length), plain(peopleLoggedOut(those))],
            };
          }),
        },
      ],
    };
  }),
);

function peopleLoggedOut(people: readonly Person[]): number {
  return people.filter(({ early }) => early > 0).length;
}
