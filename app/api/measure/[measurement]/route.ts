import { json, route } from "@/lib/http/route";
import { measureAndKeep } from "@/lib/measure/ledger";
import { readMeasureCall } from "@/lib/measure/measure-call";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const { id, options } = await readMeasureCall(call);
    return json(await measureAndKeep(lab(), id, options));
  },
});
