import { describe, expect, test } from "vitest";
import { listClaims } from "@/lib/lessons/claims";
import { testLab } from "@/lib/strategies/fixtures";
import { measurementIds } from "./measurement-ids";
import { measurements } from "./measurements";

const lab = await testLab();
const claims = listClaims();

describe.each(measurementIds)("%s", (id) => {
  const { run, options } = measurements[id];
  const claimed = claims.filter(({ measure }) => measure === id);

  test("answers every figure of the claims, the exact ones to the byte", async () => {
    const { figures, tables } = await run(lab, options.parse({}));
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
  });
});
