/** As deep as the API reads; rendering much deeper JSON exhausts the stack. */
const MOST_LEVELS = 60;

/** Whether JSON is nested too deep. Level by level: recursion would throw. */
export function isTooDeep(value: unknown): boolean {
  let level = nestingIn([value]);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    level = nestingIn(level.flatMap(Object.values));
  }
  return false;
}

function nestingIn(values: unknown[]): object[] {
  return values.filter((each) => typeof each === "object" && each !== null);
}
