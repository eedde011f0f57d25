import { openRunBody, type RunOpened } from "@/lib/cookie-lab/contract";
import { originOf, requireLabReach } from "@/lib/cookie-lab/hosts";
import { openRun } from "@/lib/cookie-lab/runs";
import { readBody } from "@/lib/http/body";
import { addressOf, limitCookieLab } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
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
