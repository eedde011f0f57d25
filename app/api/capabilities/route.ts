import { capabilitiesOf } from "@/lib/http/capabilities";
import type { CapabilitiesAnswer } from "@/lib/http/contract";
import { probeCookies } from "@/lib/http/cookies";
import { json, route } from "@/lib/http/route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET({ request }) {
    const answer: CapabilitiesAnswer = capabilitiesOf(request);
    const headers = new Headers();
    for (const cookie of probeCookies()) headers.append("set-cookie", cookie);
    return json(answer, { headers });
  },
});
