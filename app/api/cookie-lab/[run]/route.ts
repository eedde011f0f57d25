import { readRun } from "@/lib/cookie-lab/runs";
import { HttpProblem } from "@/lib/http/problem";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET({ params: { run = "" } }) {
    const answer = await readRun(lab().redis, run);
    if (answer !== undefined) return json(answer);
    throw new HttpProblem("unknown-path", "There is no such run any more.");
  },
});
