import { readBody } from "@/lib/http/body";
import { jobBody } from "@/lib/http/job-contract";
import { addressOf, limitLedger } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { startJob } from "@/lib/measure/jobs/jobs";
import { lab } from "@/lib/realms/lab";
import { assertRoomForRealm } from "@/lib/realms/room";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST({ request }) {
    const choices = await readBody(request, jobBody);
    await limitLedger(addressOf(request));
    await assertRoomForRealm(lab().redis);
    const job = await startJob(lab(), choices);
    const location = `/api/measure/jobs/${job.id}`;
    return json(job, { status: 202, headers: { location } });
  },
});
