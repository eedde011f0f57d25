/**
 * The one value of this name in this process. Next may bundle a module several
 * times, and module-level state would then exist as often.
 */
export function processWide<Value>(name: string, make: () => Value): Value {
  const held = globalThis as { stillLoggedIn?: Map<string, unknown> };
  held.stillLoggedIn ??= new Map();
  if (!held.stillLoggedIn.has(name)) held.stillLoggedIn.set(name, make());
  return held.stillLoggedIn.get(name) as Value;
}
