/** The middle value of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Each target against the floor of its own round, so that a busy moment of the
 * machine touches both: the median ratio, and the lowest and highest.
 */
export function ratios(targets, rounds) {
  return targets.map(({ name, goal, commands }, at) => {
    const perRound = rounds.map((round) => round[at] / round[0]);
    return {
      name,
      ratio: median(perRound),
      lowest: Math.min(...perRound),
      highest: Math.max(...perRound),
      commands,
      goal,
    };
  });
}

/** The rows as a table of text. */
export function asTable(rows) {
  const cells = rows.map(({ name, ratio, lowest, highest, commands, goal }) => [
    name,
    ratio.toFixed(2),
    `${lowest.toFixed(2)}–${highest.toFixed(2)}`,
    commands === undefined ? "" : commands.toFixed(2).replace(/\.00$/, ""),
    goal === undefined ? "" : `≥ ${goal} ${ratio >= goal ? "met" : "missed"}`,
  ]);
  const head = ["target", "× floor", "spread", "Redis/request", "goal"];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...cells].map((row) => row[column].length)),
  );
  return [head, ...cells]
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at])).join("   "))
    .join("\n");
}
