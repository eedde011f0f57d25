import { endRun, readRun } from "@/lib/cookie-lab/runs";
import { HttpProblem } from "@/lib/http/problem";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET({ params: { run = "" } }) {
    const answer = await readRun(lab().redis, run);
    if (answer !== undefined) return json(answer);
    throw new HttpProblem("unknown-path", "There is no such run any more.");
  },

  async DELETE({ params: { run = "" } }) {
    await endRun(lab().redis, run);
    const headers = { "cache-control": "no-store" };
    return new Response(null, { status: 204, headers });
  },
});
