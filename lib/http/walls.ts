import { parseCookie, type SetCookie, stringifySetCookie } from "cookie";
import { sentHeaders } from "./exchange";
import type { WallAnswer, WallSet } from "./measure-contract";

/**
 * A cookie to meet a browser's limits with. Its path keeps it away from every
 * other call, so that an experiment cannot lock the visitor out of the lab.
 */
const WALL = { name: "wall", path: "/api/walls", httpOnly: true } as const;

const KEPT_SEC = 600;
const SHOWN_CHARACTERS = 12;
const LINE_BYTES = ": \r\n".length;

/** The `Set-Cookie` value for a wall cookie, and its sizes in bytes. */
export function wallCookie(value: string): {
  cookie: string;
  answer: WallSet;
} {
  const cookie = written(value, KEPT_SEC);
  const nameAndValueBytes = WALL.name.length + value.length;
  const setCookieBytes = "Set-Cookie".length + LINE_BYTES + cookie.length;
  return { cookie, answer: { nameAndValueBytes, setCookieBytes } };
}

/** The `Set-Cookie` value that deletes it. */
export function clearedWall(): string {
  return written("", 0);
}

/** What a request carried of it, and how large all its header lines are. */
export function wallAnswer(request: Request): WallAnswer {
  const { wall } = parseCookie(request.headers.get("cookie") ?? "", {
    decode: String,
  });
  const headerBytes = sentHeaders(request.headers).reduce(
    (sum, [name, value]) => sum + name.length + value.length + LINE_BYTES,
    0,
  );
  if (wall === undefined) return { cookie: null, headerBytes };
  const cookie = {
    sizeBytes: WALL.name.length + wall.length,
    start: wall.slice(0, SHOWN_CHARACTERS),
    end: wall.slice(-SHOWN_CHARACTERS),
  };
  return { cookie, headerBytes };
}

function written(value: string, maxAge: number): string {
  const attributes: SetCookie = { ...WALL, value, maxAge, sameSite: "strict" };
  // The value is visible ASCII already: encoding would change its size.
  return stringifySetCookie(attributes, { encode: String });
}
