import { describe, expect, test } from "vitest";
import { listClaims } from "@/lib/lessons/claims";
import { SCENE_FIGURES } from "@/lib/lessons/experiments";
import { listLessons } from "@/lib/lessons/lesson";
import { experimentsOf } from "@/lib/lessons/lesson-text";
import { testLab } from "@/lib/strategies/fixtures";
import { measurementIds } from "./measurement-ids";
import { measurements } from "./measurements";

const lab = await testLab();
const claims = listClaims();
/** Names of the figures that each measurement answered. */
const answered = new Map<string, readonly string[]>(
  Object.entries(SCENE_FIGURES),
);

describe.each(measurementIds)("%s", (id) => {
  const { run, options } = measurements[id];
  const claimed = claims.filter(({ measure }) => measure === id);

  test("answers every figure of the claims, the exact ones to the byte", async () => {
    const { figures, tables } = await run(lab, options.parse({}));
    answered.set(id, Object.keys(figures));
    for (const claim of claimed) {
      for (const { name, exact } of claim.figures) {
        const about = `${claim.id}.${name}`;
        expect(figures, about).toHaveProperty(name);
        if (exact !== undefined) expect(figures[name], about).toBe(exact);
      }
    }
    for (const { caption, columns, rows } of tables) {
      expect(rows.length, caption).toBeGreaterThan(0);
      for (const { cells, label } of rows) {
        expect(cells, `${caption}: ${label}`).toHaveLength(columns.length - 1);
      }
    }
  }, 60_000);
});

test.each(listLessons())(
  "$slug: what is predicted and shown is found by its experiments",
  (lesson) => {
    const run = experimentsOf(lesson).flatMap((id) => answered.get(id) ?? []);
    const { predict, evidence } = lesson.quiz;
    const named = [
      ...predict.options.map(({ when }) => when.figure),
      ...evidence.map(({ figure }) => figure),
    ];
    for (const figure of named) expect(run).toContain(figure);
  },
);
