import { type ClassOpened, openClassBody } from "@/lib/class/protocol";
import { endRoom, openRoom, readRoom } from "@/lib/class/rooms";
import { readBody } from "@/lib/http/body";
import { deskCookie } from "@/lib/http/class-room";
import { cookieNames, readCookie } from "@/lib/http/cookies";
import { joinAddresses } from "@/lib/http/hosts";
import { isOwner } from "@/lib/http/owner";
import { addressOf, limitOpening } from "@/lib/http/rate-limits";
import { json, route } from "@/lib/http/route";
import { lab } from "@/lib/realms/lab";
import { UnknownRealm } from "@/lib/realms/realm";
import { assertRoomForRealm } from "@/lib/realms/room";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  /** Where phones reach this server. */
  GET: async () => json({ addresses: joinAddresses() }),

  async POST({ request }) {
    const { startOver = false } = await readBody(request, openClassBody);
    await limitOpening(addressOf(request));
    if (startOver) await endOwnClass(request);
    await assertRoomForRealm(lab().redis);

    const { ownerSecret, ...opened } = await openRoom(lab());
    const answer: ClassOpened = opened;
    return json(answer, {
      status: 201,
      headers: {
        location: `/api/class/${opened.code}`,
        "set-cookie": deskCookie(request, opened.realmId, ownerSecret),
      },
    });
  },
});

/** Ends the class that this browser is the desk of, if it is one. */
async function endOwnClass(request: Request) {
  const [realmId = ""] = (readCookie(request, cookieNames.desk) ?? "").split(
    ".",
  );
  try {
    const realm = await lab().realms.get(realmId);
    if (!isOwner(request, realm) || realm.kind !== "class") return;
    const { code } = await readRoom(lab(), realmId);
    await endRoom(lab(), { code, realmId });
  } catch (error) {
    // It is over already.
    if (!(error instanceof UnknownRealm)) throw error;
  }
}
