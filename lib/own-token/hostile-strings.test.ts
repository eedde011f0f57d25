import { describe, expect, it } from "vitest";
import { HOSTILE_STRINGS } from "./hostile-strings";
import { readToken } from "./read-token";

describe("hostile strings", () => {
  it("are two hundred at least, all different", () => {
    expect(HOSTILE_STRINGS.length).toBeGreaterThanOrEqual(200);
    expect(new Set(HOSTILE_STRINGS).size).toBe(HOSTILE_STRINGS.length);
  });

  it.each(HOSTILE_STRINGS.map((text, at) => [at, text] as const))(
    "%i is read and explained",
    (_, text) => {
      const { title, explanation, faults, parts } = readToken(text);
      expect(title).toMatch(/\w/);
      expect(explanation).toMatch(/\w.*\.$/);
      expect(faults.every(({ reason }) => reason.length < 300)).toBe(true);
      expect(title.length + explanation.length).toBeLessThan(700);
      expect(parts.length).toBeLessThan(10);
    },
  );

  it("change nothing in the objects of the page", () => {
    for (const text of HOSTILE_STRINGS) readToken(text);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });
});
