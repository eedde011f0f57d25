import { type ClaimFigure, listClaims } from "./claims";

/**
 * The exact figure that is named as `C4.sampleTokenBytes`: the gate measures
 * it and compares, so that text may print it.
 */
export function figureOf(
  name: string,
): (ClaimFigure & { exact: number | string }) | undefined {
  const [id, figure] = name.split(".");
  const claim = listClaims().find((each) => each.id === id);
  const found = claim?.figures.find((each) => each.name === figure);
  if (found?.exact === undefined) return undefined;
  return { ...found, exact: found.exact };
}
