import type { Presented } from "@/lib/realms/operations";
import { strategyById } from "@/lib/strategies/catalog";
import type { Strategy } from "@/lib/strategies/strategy";
import { type Lane, lane as laneSchema } from "./contract";
import {
  type CookieLane,
  cookieName,
  cookieNames,
  cookieScheme,
  readCookie,
  refreshPath,
} from "./cookies";
import type { Place } from "./issued-answer";
import { HttpProblem } from "./problem";
import type { Call } from "./route";

/** Visible ASCII without a comma or space: seals contain `*` and `~`. */
const BEARER = /^Bearer ([\x21-\x2b\x2d-\x7e]+)$/i;

/** The strategy that the path names. Refuses 404. */
export function strategyOf({ params }: Call): Strategy {
  const strategy = strategyById(params.strategy ?? "");
  if (strategy !== undefined) return strategy;
  throw new HttpProblem("unknown-strategy", "See /api for the six.", {
    field: "strategy",
  });
}

/** Which lane's cookie a GET asks about: `?lane=b`. Refuses 400. */
export function laneOf(request: Request): Lane {
  const asked = new URL(request.url).searchParams.get("lane") ?? "a";
  const result = laneSchema.safeParse(asked);
  if (result.success) return result.data;
  throw new HttpProblem("bad-field", "lane: a or b", { field: "lane" });
}

/**
 * The credential of this request. With `Authorization` present, cookies are
 * ignored: another scheme presents nothing, and a Bearer that cannot be read
 * is malformed. Source: RFC 6750 § 2.1, § 3.1.
 */
export function presentedCredential(
  request: Request,
  strategy: Strategy,
  lane: CookieLane,
): Presented | undefined {
  const header = request.headers.get("authorization");
  if (header !== null) {
    if (!/^Bearer(?![\w-])/i.test(header)) return undefined;
    const value = BEARER.exec(header)?.[1] ?? "";
    return { value, from: "Authorization: Bearer" };
  }
  const name = cookieNames.credential(strategy.id, lane);
  return fromCookie(request, name, "/");
}

/**
 * What renews or ends a login: for `jwt-refresh` the refresh token, where the
 * body wins over the cookie; elsewhere the credential itself.
 */
export function presentedLogin(
  { request, realm, strategy, lane }: Place,
  refreshToken: string | undefined,
): Presented | undefined {
  if (strategy.id !== "jwt-refresh") {
    return presentedCredential(request, strategy, lane);
  }
  if (refreshToken !== undefined) {
    return { value: refreshToken, from: "refreshToken in the body" };
  }
  return fromCookie(request, cookieNames.refresh(lane), refreshPath(realm.id));
}

function fromCookie(
  request: Request,
  name: string,
  path: string,
): Presented | undefined {
  const value = readCookie(request, name, path);
  if (value === undefined) return undefined;
  const sentName = cookieName(cookieScheme(request), name, path);
  return { value, from: `cookie ${sentName}` };
}
