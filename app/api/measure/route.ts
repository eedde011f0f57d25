import { json, route } from "@/lib/http/route";
import { readLedger } from "@/lib/measure/ledger";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET() {
    return json({ measured: await readLedger(lab()) });
  },
});
