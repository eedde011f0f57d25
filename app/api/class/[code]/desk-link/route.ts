import { makeDeskLink } from "@/lib/class/desk-link";
import { deskLinkBody } from "@/lib/class/protocol";
import { readBody } from "@/lib/http/body";
import { deskOf } from "@/lib/http/class-room";
import { cookieNames, readCookie } from "@/lib/http/cookies";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** A key that brings the desk to another device, once, within ten minutes. */
  async POST(call) {
    const { realm } = await deskOf(call);
    const { handOver } = await readBody(call.request, deskLinkBody);
    await limitWrites(realm.id, "desk");
    const proof = readCookie(call.request, cookieNames.desk) ?? "";
    const [, secret = ""] = proof.split(".");
    return json({ key: await makeDeskLink(lab(), realm.id, secret, handOver) });
  },
});
