import { decodeJwt } from "jose";
import { type Carried, LANES, strategyOfLane } from "@/lib/class/lamps";
import type { ClassLogin, LaneId, OwnCredential } from "@/lib/class/protocol";
import { readRoom } from "@/lib/class/rooms";
import { lab } from "@/lib/realms/lab";
import {
  contextOf,
  performLogin,
  performLogout,
} from "@/lib/realms/operations";
import { catalog } from "@/lib/strategies/catalog";
import type { Issued, Strategy } from "@/lib/strategies/strategy";
import type { Seated } from "./class-room";
import { cookieName, cookieNames, cookieScheme, readCookie } from "./cookies";
import { clearedCookies, issuedCookies, type Place } from "./issued-answer";

/** The cookie of a lane: a lab in the same browser has others. */
function nameOf({ id }: Strategy, lane: LaneId): string {
  return cookieNames.credential(id, `class-${lane}`);
}

/** What this browser presents for each lane, by cookie. */
export function carriedBy(
  request: Request,
  strategies: Record<LaneId, Strategy>,
): Carried {
  const carried: Carried = {};
  for (const lane of LANES) {
    const name = nameOf(strategies[lane], lane);
    const value = readCookie(request, name);
    const from = `cookie ${cookieName(cookieScheme(request), name)}`;
    if (value !== undefined) carried[lane] = { value, from };
  }
  return carried;
}

/**
 * Logs a student in by both lanes at once: the credentials are real, and are
 * set as this browser's cookies. What it held before is ended as far as its
 * strategy can, and forgotten. Throws `UnknownRoom`, `QuotaExceeded`.
 */
export async function logInByBoth(
  request: Request,
  { room, realm, seat }: Seated,
): Promise<{ login: ClassLogin; cookies: string[] }> {
  const { lanes } = await readRoom(lab(), room.realmId);
  const cookies: string[] = [];
  const credentials: Partial<Record<LaneId, OwnCredential>> = {};
  for (const lane of LANES) {
    const strategy = strategyOfLane(lanes, lane);
    const place: Place = { request, realm, strategy, lane: `class-${lane}` };
    cookies.push(...(await forgetOthers(place, seat)));
    const { outcome } = await performLogin(lab(), realm.id, strategy, {
      user: seat,
      ttlSec: lanes.ttlSec,
    });
    cookies.push(...issuedCookies(place, outcome));
    credentials[lane] = ownCredential(place, outcome);
  }
  const login = { credentials: credentials as ClassLogin["credentials"] };
  return { login, cookies };
}

/** Ends and forgets both logins, for a student who leaves the class. */
export async function logOutOfBoth(
  request: Request,
  { room, realm, seat }: Seated,
): Promise<string[]> {
  const { lanes } = await readRoom(lab(), room.realmId);
  const cookies: string[] = [];
  for (const lane of LANES) {
    const strategy = strategyOfLane(lanes, lane);
    const place: Place = { request, realm, strategy, lane };
    cookies.push(...(await forgetOthers(place, seat)));
    cookies.push(...clearedCookies(place));
  }
  return cookies;
}

/** Ends what this lane held in this browser, of whatever strategy. */
async function forgetOthers(place: Place, seat: string): Promise<string[]> {
  const { request, realm, lane } = place;
  const cleared: string[] = [];
  for (const strategy of catalog) {
    const name = cookieNames.credential(strategy.id, lane);
    const value = readCookie(request, name);
    if (value === undefined) continue;
    const presented = { value, from: "an earlier login" };
    await performLogout(lab(), realm.id, strategy, presented);
    if (strategy.id !== place.strategy.id) {
      cleared.push(...clearedCookies({ ...place, strategy }));
    }
  }
  await forgetListed(realm, place.strategy, seat);
  return cleared;
}

/** A list that is the lab's bookkeeping only must not fill up. */
async function forgetListed(
  realm: Place["realm"],
  strategy: Strategy,
  seat: string,
) {
  if (strategy.index === "state") return;
  const ctx = contextOf(lab(), realm);
  await lab().redis.del(ctx.keys.index(seat, strategy.id));
}

function ownCredential(
  { request, strategy, lane }: Place,
  { credential, expiresAt }: Issued,
): OwnCredential {
  const name = cookieNames.credential(strategy.id, lane);
  const isReadable = strategy.algorithms.length > 0;
  return {
    strategy: strategy.id,
    cookieName: cookieName(cookieScheme(request), name),
    sizeBytes: Buffer.byteLength(credential),
    expiresAt,
    ...(isReadable ? { claims: decodeJwt(credential) } : {}),
  };
}
