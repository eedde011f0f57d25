import type { RealmProblem } from "@/lib/realms/realm";
import { outageOf } from "@/lib/redis/outage";
import {
  REFUSAL_TITLES,
  type Refusal,
  type RefusalId,
} from "@/lib/strategies/refusal";
import type { Trace } from "@/lib/trace/steps";
import type { Problem } from "./contract";

/** The one table: what went wrong → HTTP status and title (RFC 9457 § 3.1). */
const PROBLEMS = {
  "bad-json": [400, "The body is not JSON"],
  "bad-field": [400, "A field of the request is not acceptable"],
  "not-owner": [403, "Only the owner of this realm may do this"],
  "not-desk": [403, "Only the desk of this class may do this"],
  "not-seated": [403, "Only a student of this class may do this"],
  "class-closed": [403, "This class takes no further students"],
  "cross-site": [403, "The request came from another site"],
  "unknown-path": [404, "There is nothing at this path"],
  "unknown-realm": [404, "There is no such realm"],
  "unknown-user": [404, "The realm has no such user"],
  "unknown-credential": [404, "There is no such credential"],
  "unknown-class": [404, "There is no such class"],
  "unknown-seat": [404, "There is no such seat"],
  "unknown-lesson": [404, "There is no such lesson"],
  "unknown-strategy": [404, "There is no such strategy"],
  "unknown-attack": [404, "There is no such attack"],
  "unknown-measurement": [404, "There is no such measurement"],
  "unknown-job": [404, "There is no such job"],
  "unknown-framework": [404, "There is no starter for that framework"],
  "wrong-method": [405, "This path does not take that method"],
  "vote-closed": [409, "This vote takes no further votes"],
  "not-here": [409, "This server cannot run that experiment"],
  "cookie-budget": [409, "This browser's lab cookies would be too large"],
  "body-too-large": [413, "The body is larger than 64 KiB"],
  "wrong-media-type": [415, "The body must be application/json"],
  "unknown-host": [421, "This server is not reached by that name"],
  "too-many-requests": [429, "Too many requests"],
  "quota-exceeded": [429, "The realm is full"],
  "too-many-realms": [429, "Too many realms are alive"],
  "internal-error": [500, "The server failed"],
  "redis-unavailable": [503, "Redis cannot be reached"],
} as const;

export type ProblemId = keyof typeof PROBLEMS;

export interface ProblemExtras {
  /** The field that was wrong, as `claims.sub`. */
  field?: string;
  retryAfterSec?: number;
  headers?: Record<string, string>;
}

/** Thrown anywhere below a route; the route answers it as problem+json. */
export class HttpProblem extends Error {
  constructor(
    readonly id: ProblemId,
    detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(detail);
  }
}

/** A refused credential: 401 with the challenge of RFC 6750 § 3. */
export function refusalResponse({ refusal, detail }: Refusal, trace?: Trace) {
  const challenge =
    refusal === "missing-credential"
      ? 'Bearer realm="still-logged-in"'
      : `Bearer realm="still-logged-in", error="invalid_token", error_description="${refusal}"`;
  const title = REFUSAL_TITLES[refusal];
  const problem = { refusal, status: 401, title, detail, trace };
  return problemResponse(problem, { "www-authenticate": challenge });
}

/** Any thrown error as problem+json; only the unexpected is a 500. */
export function errorResponse(error: unknown): Response {
  const known = asProblem(error);
  if (known === undefined) console.error(error);
  const { id, message, extras } =
    known ?? new HttpProblem("internal-error", "It was logged on the server.");
  const [status, title] = PROBLEMS[id];
  const { field, retryAfterSec, headers = {} } = extras;
  return problemResponse(
    { refusal: id, status, title, detail: message, field },
    {
      ...headers,
      ...(retryAfterSec === undefined
        ? {}
        : { "retry-after": String(retryAfterSec) }),
    },
  );
}

function asProblem(error: unknown): HttpProblem | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof HttpProblem) return error;
  if ("problem" in error) {
    const { problem, message, ...extras } = error as RealmProblem;
    return new HttpProblem(problem, message, extras);
  }
  const outage = outageOf(error);
  if (outage === undefined) return undefined;
  const detail = `What needs stored state cannot be decided: ${outage}.`;
  return new HttpProblem("redis-unavailable", detail, { retryAfterSec: 1 });
}

function problemResponse(
  problem: Omit<Problem, "type" | "refusal"> & {
    refusal: ProblemId | RefusalId;
  },
  headers: Record<string, string>,
): Response {
  const body = { type: `/api#${problem.refusal}`, ...problem };
  return Response.json(body, {
    status: problem.status,
    headers: {
      ...headers,
      "content-type": "application/problem+json",
      "cache-control": "no-store",
    },
  });
}

/** Every problem and refusal with its status, for the page at `/api`. */
export function listProblems() {
  const refusals = Object.entries(REFUSAL_TITLES).map(([id, title]) => ({
    id,
    status: 401,
    title,
  }));
  const problems = Object.entries(PROBLEMS).map(([id, [status, title]]) => ({
    id,
    status,
    title,
  }));
  return [...refusals, ...problems];
}
