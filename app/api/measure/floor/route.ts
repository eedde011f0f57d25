/**
 * An empty route handler: the least that any answer of this server costs. The
 * bench measures the others against it, so it does without the wrapper.
 */
export function GET() {
  return new Response("{}", {
    headers: { "content-type": "application/json" },
  });
}
