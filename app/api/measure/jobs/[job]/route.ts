import { HttpProblem } from "@/lib/http/problem";
import { type Call, json, route } from "@/lib/http/route";
import { jobBoard } from "@/lib/measure/jobs/jobs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET(call) {
    return json(await askFor(call));
  },

  async DELETE(call) {
    const { id } = await askFor(call);
    await jobBoard().cancel(id);
    return new Response(null, { status: 204 });
  },
});

async function askFor({ params }: Call) {
  const job = await jobBoard().ask(params.job ?? "");
  if (job !== undefined) return job;
  const detail = "It was never begun, or it ended some time ago.";
  throw new HttpProblem("unknown-job", detail, { field: "job" });
}
