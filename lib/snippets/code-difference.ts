import { diffArrays } from "diff";
import { type CodeLine, highlight } from "./highlight";

/** A line that only one side has, or that both have. */
export interface DifferentLine extends CodeLine {
  side: "naive" | "hardened" | "both";
}

/**
 * Two pieces of code as one: lines of the naive one that go, lines of the
 * hardened one that come, and lines that stay. Runs while building.
 */
export async function codeDifference(
  naive: readonly string[],
  hardened: readonly string[],
): Promise<DifferentLine[]> {
  const before = await highlight(naive);
  const after = await highlight(hardened);
  const at = { before: 0, after: 0 };
  const lines = diffArrays([...naive], [...hardened]).flatMap((change) =>
    change.value.map((): Omit<DifferentLine, "index"> => {
      if (change.removed)
        return { ...taken(before, at.before++), side: "naive" };
      if (!change.added) at.before += 1;
      const side = change.added ? "hardened" : "both";
      return { ...taken(after, at.after++), side };
    }),
  );
  return lines.map((line, index) => ({ ...line, index }));
}

function taken(lines: CodeLine[], index: number): CodeLine {
  const line = lines[index];
  if (line === undefined) throw new Error(`There is no line ${index}.`);
  return line;
}
