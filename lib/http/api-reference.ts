import { z } from "zod";
import { COOKIE_LAB_CALLS } from "@/lib/cookie-lab/api-calls";
import { passwordBody, roleBody } from "./action-contract";
import { type ApiCall, JSON_HEADER } from "./api-call";
import { attackBody } from "./attack-contract";
import {
  clockBody,
  loginBody,
  logoutBody,
  openRealmBody,
  renewBody,
  revokeBody,
  settingsBody,
} from "./contract";
import { dialBody, naiveRenewBody, wireBody } from "./measure-contract";
import { MEASURE_CALLS } from "./measure-reference";

const REALM = "/api/realms/{id}";
const USER = `${REALM}/users/{user}`;
const AUTH = `${REALM}/auth/{strategy}`;

export const API_CALLS: readonly ApiCall[] = [
  {
    method: "GET",
    path: "/api/health",
    who: "anyone",
    does: "Readiness: Redis's version, and one round trip measured now.",
    answers: "200 {status, redis: {version, pingMs}}; 503 when Redis is away",
    example: "curl $B/api/health",
  },
  {
    method: "GET",
    path: "/api/health/live",
    who: "anyone",
    does: "Liveness: this process answers, whatever Redis does.",
    answers: "200 {status}",
    example: "curl $B/api/health/live",
  },
  {
    method: "GET",
    path: "/api/capabilities",
    who: "anyone",
    does: "Sets two probe cookies; the second call tells which the browser kept.",
    answers: "200 {cookies: host-prefix | plain, reason, probed}",
    example: "curl -c jar -b jar $B/api/capabilities",
  },
  {
    method: "POST",
    path: "/api/realms",
    who: "anyone",
    does: "Opens a realm with users alice (admin), bob and carol. The owner's proof is an HttpOnly cookie.",
    body: openRealmBody,
    answers: "201 {id, users, expiresAt, now} and Set-Cookie",
    example: "curl -X POST $B/api/realms",
  },
  {
    method: "GET",
    path: REALM,
    who: "owner",
    does: "A snapshot: users, credentials, Redis keys with TTL and bytes, clock.",
    answers:
      "200 {id, version, now, users, credentials, redisKeys, …}; what an epoch ended cannot be told from here, so `ended` stays false there",
    example: "curl -b jar $B/api/realms/$ID",
  },
  {
    method: "GET",
    path: `${REALM}/events`,
    who: "owner",
    does: "Server-sent events: first `snapshot`, then one `delta` for each change, numbered without gaps.",
    answers: "200 text/event-stream",
    example: "curl -N -b jar $B/api/realms/$ID/events",
  },
  {
    method: "POST",
    path: `${REALM}/clock`,
    who: "owner",
    does: "Moves the realm's time forward: token expiry, cookies, Redis TTLs and timeouts move together.",
    body: clockBody,
    answers: "200 {now, ended}; ended counts the Redis keys that ran out",
    example: `curl -c jar -b jar $B/api/realms/$ID/clock ${JSON_HEADER} -d '{"advanceSec":900}'`,
  },
  {
    method: "PATCH",
    path: REALM,
    who: "owner",
    does: "Changes the idle timeout of sessions, or the grace of refresh rotation, from the next request on.",
    body: settingsBody,
    answers: "200 {idleSec, graceSec}",
    example: `curl -X PATCH -b jar $B/api/realms/$ID ${JSON_HEADER} -d '{"graceSec":5}'`,
  },
  {
    method: "PATCH",
    path: USER,
    who: "owner",
    does: "Gives a user another role. Session records and refresh families are rewritten; tokens and seals that are out keep the old role.",
    body: roleBody,
    answers: "200 {user, rewritten, trace}",
    example: `curl -X PATCH -b jar $B/api/realms/$ID/users/carol ${JSON_HEADER} -d '{"role":"admin"}'`,
  },
  {
    method: "POST",
    path: `${USER}/password`,
    who: "owner",
    does: "Notes a new password. The lab asks for none; what matters is what becomes of the logins that are out. With `endLogins: false` they are left alone.",
    body: passwordBody,
    answers:
      "200 {logins: [{strategy, effect, reason, survivesUntil?}], trace}",
    example: `curl -b jar $B/api/realms/$ID/users/carol/password ${JSON_HEADER} -d '{"endLogins":true}'`,
  },
  {
    method: "DELETE",
    path: USER,
    who: "owner",
    does: "Deletes a user: no further login, and each strategy ends what it can of those that are out.",
    answers: "200 {logins, trace}",
    example: "curl -X DELETE -b jar $B/api/realms/$ID/users/carol",
  },
  {
    method: "POST",
    path: `${AUTH}/login`,
    who: "owner",
    does: "Issues a credential. Without `claims` it says the user's role; with them, exactly those. `ttlSec` is the absolute lifetime (of the access token, for jwt-refresh); `algorithm` matters where something is signed. With `setCookie: false` the answer sets no cookie.",
    body: loginBody,
    answers:
      "200 {credential, credentialId, sizeBytes, wire, expiresAt, decoded?, refreshToken?, trace} and Set-Cookie; a browser drops a cookie whose name and value exceed 4096 bytes",
    example: `curl -c jar -b jar $B/api/realms/$ID/auth/jwt-stateless/login ${JSON_HEADER} -d '{"user":"alice"}'`,
  },
  {
    method: "GET",
    path: `${AUTH}/me`,
    who: "holder",
    does: "Checks the credential: the cookie (`?lane=b` for the second lane), or Authorization: Bearer, which wins. `Prefer: return=minimal` records nothing and leaves the trace out.",
    answers: "200 {user, claims, credentialId, expiresAt, trace}; 401",
    example: `curl $B/api/realms/$ID/auth/jwt-stateless/me -H "authorization: Bearer $T"`,
  },
  {
    method: "POST",
    path: `${AUTH}/renew`,
    who: "holder",
    does: "Renews a login. jwt-refresh takes the refresh token, from the body or its cookie; the others take the credential.",
    body: renewBody,
    answers: "200 like login; 401",
    example:
      "curl -c jar -b jar -X POST $B/api/realms/$ID/auth/jwt-stateless/renew",
  },
  {
    method: "POST",
    path: `${AUTH}/logout`,
    who: "holder",
    does: "This browser's logout: what it ended, and what it could not.",
    body: logoutBody,
    answers:
      "200 {effect, reason, cookieCleared, copiesStillAccepted, trace}; 401",
    example:
      "curl -c jar -b jar -X POST $B/api/realms/$ID/auth/jwt-stateless/logout",
  },
  {
    method: "POST",
    path: `${AUTH}/revoke`,
    who: "owner",
    does: "The owner's revocation, of one credential, one user, or everyone.",
    body: revokeBody,
    answers:
      "200 {effect: immediate | at-expiry | unsupported, reason, ended?, survivesUntil?, trace}",
    example: `curl -b jar $B/api/realms/$ID/auth/redis-session/revoke ${JSON_HEADER} -d '{"target":"user","user":"alice"}'`,
  },
  {
    method: "POST",
    path: `${REALM}/keys/rotate`,
    who: "owner",
    does: "Replaces the realm's signing keys: every JWT ends, no session and no seal does.",
    answers: "200 {keys: [{algorithm, kid}], trace}",
    example: "curl -X POST -b jar $B/api/realms/$ID/keys/rotate",
  },
  {
    method: "POST",
    path: `${REALM}/dial`,
    who: "owner",
    does: "Measures all strategies beside each other, in scratch realms with this realm's settings: commands of a check, bytes of state, and how long a copy outlives the act.",
    body: dialBody,
    answers:
      "200 {act, ttlSec, idleSec, rows: [{strategy, commandsPerCheck, stateBytes, effect, survivalSec, refusal}], elapsedMs}",
    example: `curl -b jar $B/api/realms/$ID/dial ${JSON_HEADER} -d '{"ttlSec":3600,"act":"revoke"}'`,
  },
  {
    method: "POST",
    path: `${REALM}/measure/wire`,
    who: "owner",
    does: "Counts the bytes that a Node client sends for the same request over HTTP/1.1 and over HTTP/2, without TLS.",
    body: wireBody,
    answers:
      "200 {requests, http1: {firstBytes, laterBytes, totalBytes}, http2: {…}}",
    example: `curl -b jar $B/api/realms/$ID/measure/wire ${JSON_HEADER} -d '{"header":"cookie","value":"sid=abc","requests":10}'`,
  },
  {
    method: "POST",
    path: `${REALM}/naive-refresh/login`,
    who: "owner",
    does: "A refresh token of a naive rotation, whose check and write are two commands. For the race; nothing else accepts it.",
    answers: "200 {refreshToken, trace}",
    example: "curl -X POST -b jar $B/api/realms/$ID/naive-refresh/login",
  },
  {
    method: "POST",
    path: `${REALM}/naive-refresh/renew`,
    who: "holder",
    does: "Renews it. `storeMs` is how long the store takes between the read and the write, in milliseconds.",
    body: naiveRenewBody,
    answers: "200 {refreshToken, trace}; 401",
    example: `curl $B/api/realms/$ID/naive-refresh/renew ${JSON_HEADER} -d '{"refreshToken":"made-up"}'`,
  },
  {
    method: "POST",
    path: `${REALM}/attacks/{attack}`,
    who: "owner",
    does: "Fires an attack at a naive and at a hardened server, with keys that are thrown away, and tells what both answered.",
    body: attackBody,
    answers:
      "200 {id, shots: [{by, what, presented, naive: {accepted, said}, hardened: {accepted, said}}], elapsedMs}",
    example: `curl -b jar $B/api/realms/$ID/attacks/alg-none ${JSON_HEADER} -d '{}'`,
  },
  ...COOKIE_LAB_CALLS,
  ...MEASURE_CALLS,
  {
    method: "GET",
    path: "/api/starters/{strategy}/{framework}",
    who: "anyone",
    does: "A project that logs users in by that strategy, in express or next, as a .tar.gz with its files at the top. It installs, starts and passes its own smoke test.",
    answers: "200 application/gzip; 404",
    example: "curl -s $B/api/starters/redis-session/express | tar tz",
  },
  {
    method: "DELETE",
    path: REALM,
    who: "owner",
    does: "Ends the realm: every key of it is gone when this answers.",
    answers: "204",
    example: "curl -c jar -b jar -X DELETE $B/api/realms/$ID",
  },
];

/** A body's JSON Schema, generated from the schema that checks it. */
export function bodySchema(body: z.ZodType): string {
  const { $schema, ...schema } = z.toJSONSchema(body, { io: "input" });
  return JSON.stringify(schema, null, 2);
}
