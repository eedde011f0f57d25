import { openRunBody, type RunOpened } from "@/lib/cookie-lab/contract";
import { originOf, requireLabReach } from "@/lib/cookie-lab/hosts";
import { readLastRun } from "@/lib/cookie-lab/last-run";
import { openRun } from "@/lib/cookie-lab/runs";
import { readBody } from "@/lib/http/body";
import { HttpProblem } from "@/lib/http/problem";
import { addressOf, limitCookieLab } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET() {
    const last = await readLastRun(lab().redis);
    if (last !== undefined) return json(last);
    throw new HttpProblem("unknown-path", "No browser has run it here yet.");
  },

  async POST({ request }) {
    requireLabReach(request);
    const asked = await readBody(request, openRunBody);
    await limitCookieLab(addressOf(request));
    const run = await openRun(lab().redis, asked);
    const url = `${originOf(request, "app")}/api/cookie-lab/${run}/login`;
    const opened: RunOpened = { run, url };
    return json(opened, { status: 201 });
  },
});
