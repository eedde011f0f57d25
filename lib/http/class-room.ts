import { readCode } from "@/lib/class/room-code";
import { findRoom, type Room, UnknownRoom } from "@/lib/class/rooms";
import { provesSeat } from "@/lib/class/seats";
import { type Lab, lab } from "@/lib/realms/lab";
import type { Realm } from "@/lib/realms/realm";
import { cookieNames, cookieScheme, readCookie, setCookie } from "./cookies";
import { isOwner, ownerProof } from "./owner";
import { HttpProblem } from "./problem";
import type { Call } from "./route";

const CLASS_SEC = 12 * 3_600;

/** A student's place, as her cookie proves it. */
export interface Seated {
  room: Room;
  realm: Realm;
  seat: string;
}

/** The room of this path. Refuses 404. */
export async function roomOf({ params }: Call): Promise<Room> {
  const code = readCode(params.code ?? "");
  if (code === null) throw new UnknownRoom();
  return findRoom(lab(), code);
}

/** The room of this path, for its desk. Refuses 404, 403. */
export async function deskOf(
  call: Call,
): Promise<{ room: Room; realm: Realm }> {
  const room = await roomOf(call);
  const realm = await lab().realms.get(room.realmId);
  if (isOwner(call.request, realm)) return { room, realm };
  throw new HttpProblem(
    "not-desk",
    "Send the cookie that opening the class has set.",
  );
}

/** The student who asks. Refuses 404, 403. */
export async function seatedIn(call: Call): Promise<Seated> {
  const room = await roomOf(call);
  const seat = await seatOf(lab(), call.request, room.realmId);
  if (seat === undefined) {
    throw new HttpProblem("not-seated", "Join this class first.");
  }
  return { room, realm: await lab().realms.get(room.realmId), seat };
}

/** The seat that this request's cookie proves, if it proves one. */
export async function seatOf(
  lab: Lab,
  request: Request,
  realmId: string,
): Promise<string | undefined> {
  const proof = readCookie(request, cookieNames.seat) ?? "";
  const [room, seat = "", secret = ""] = proof.split(".");
  if (room !== realmId) return undefined;
  const known = await provesSeat(lab, realmId, seat, secret);
  return known ? seat : undefined;
}

/** The cookie that makes this browser the desk. */
export function deskCookie(request: Request, realmId: string, secret: string) {
  return proofCookie(request, cookieNames.desk, ownerProof(realmId, secret));
}

/** The cookie that gives this browser its seat. */
export function seatCookie(
  request: Request,
  realmId: string,
  { seat, secret }: { seat: string; secret: string },
) {
  const proof = `${realmId}.${seat}.${secret}`;
  return proofCookie(request, cookieNames.seat, proof);
}

/** The cookie that takes this browser's seat away again. */
export function clearedSeatCookie(request: Request): string {
  const attributes = { sameSite: "strict", maxAge: 0 } as const;
  return setCookie(cookieScheme(request), cookieNames.seat, "", attributes);
}

function proofCookie(request: Request, name: string, value: string): string {
  const attributes = { sameSite: "strict", maxAge: CLASS_SEC } as const;
  return setCookie(cookieScheme(request), name, value, attributes);
}
