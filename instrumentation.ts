/** Runs once when the server starts: connects, and says if Redis is unfit. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { amendArrivingRequests } = await import(
    "@/lib/http/arriving-requests"
  );
  amendArrivingRequests();
  const { lab } = await import("@/lib/realms/lab");
  const { unfitness } = await import("@/lib/redis/fitness");
  const problem = await unfitness(lab().redis);
  if (problem !== undefined) console.error(`\n  ✗ ${problem}\n`);
}
