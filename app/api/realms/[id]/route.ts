import { readBody } from "@/lib/http/body";
import { settingsBody } from "@/lib/http/contract";
import { cookieNames, cookieScheme, setCookie } from "@/lib/http/cookies";
import { ownedRealm } from "@/lib/http/owner";
import { limitWrites } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { endRealm } from "@/lib/realms/end";
import { publishEvent } from "@/lib/realms/events";
import { lab } from "@/lib/realms/lab";
import { changeSettings } from "@/lib/realms/settings";
import { snapshotRealm } from "@/lib/realms/snapshot";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  async GET(call) {
    const realm = await ownedRealm(lab(), call);
    await limitWrites(realm.id, "snapshot");
    return json(await snapshotRealm(lab().redis, realm.id));
  },

  async PATCH(call) {
    const realm = await ownedRealm(lab(), call);
    const settings = await readBody(call.request, settingsBody);
    await limitWrites(realm.id, "owner");
    return json(await changeSettings(lab(), realm.id, settings));
  },

  async DELETE(call) {
    const { redis, realms } = lab();
    const realm = await ownedRealm(lab(), call);
    await publishEvent(redis, realm.id, { type: "ended" });
    await endRealm(redis, realm.id);
    realms.forget(realm.id);

    const scheme = cookieScheme(call.request);
    const cookie = setCookie(scheme, cookieNames.owner, "", {
      sameSite: "strict",
      maxAge: 0,
    });
    return new Response(null, {
      status: 204,
      headers: { "set-cookie": cookie, "cache-control": "no-store" },
    });
  },
});
