/** A variable that the gate sets; its absence says how to run these tests. */
export function demand(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`${name} is not set. Run these tests by: npm test -- e2e`);
}
