import type { ApiCall } from "@/lib/http/api-call";
import { openRunBody } from "./contract";

const JSON_HEADER = `-H 'content-type: application/json'`;

/** The lab's calls on the product's own names, for the page at `/api`. */
export const COOKIE_LAB_CALLS: readonly ApiCall[] = [
  {
    method: "POST",
    path: "/api/cookie-lab",
    who: "anyone",
    does: "Opens a run of the cookie lab. Its window begins at `url`, on app.localhost, and goes by itself among three names of this machine; a browser has to open it. Only where this page is reached by loopback, over http.",
    body: openRunBody,
    answers: "201 {run, url}; 409 where those names lead elsewhere",
    example: `curl $B/api/cookie-lab ${JSON_HEADER} -d '{"cookies":[{"id":"sid","prefix":"__Host-","httpOnly":true,"secure":true,"sameSite":"lax","domain":false,"path":"/"}]}'`,
  },
  {
    method: "GET",
    path: "/api/cookie-lab/{run}",
    who: "anyone",
    does: "What the app received so far in each trial of a run, for ten minutes.",
    answers: "200 {cookies, at, seen}; 404",
    example: "curl $B/api/cookie-lab/AAAAAAAAAAAAAAAAAAAAAA",
  },
  {
    method: "DELETE",
    path: "/api/cookie-lab/{run}",
    who: "anyone",
    does: "Forgets a run; its window goes no further.",
    answers: "204",
    example: "curl -X DELETE $B/api/cookie-lab/AAAAAAAAAAAAAAAAAAAAAA",
  },
  {
    method: "GET",
    path: "/api/cookie-lab",
    who: "anyone",
    does: "The last whole run that a browser on this machine has made.",
    answers: "200 {cookies, at, seen, browser, atMs}; 404",
    example: "curl $B/api/cookie-lab",
  },
];
