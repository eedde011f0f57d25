/** Runs once when the server starts: without its settings it does not. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { need } = await import("./auth/settings.mjs");
  need("ORIGIN");
}
