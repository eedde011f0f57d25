import { lineStream } from "@/lib/http/line-stream";
import { route } from "@/lib/http/route";
import { measureAndKeep } from "@/lib/measure/ledger";
import { readMeasureCall } from "@/lib/measure/measure-call";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async POST(call) {
    const { id, options } = await readMeasureCall(call);
    return lineStream((tell) => measureAndKeep(lab(), id, options, tell));
  },
});
