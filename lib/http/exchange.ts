import { cookieNames } from "./cookies";
import type { Exchange, HeaderLine } from "./exchange-contract";

/** Cookies that prove who owns a realm: never shown, not even to the owner. */
const PROOF = new RegExp(
  `((?:^|[;\\s])(?:__Host-)?${cookieNames.owner}=)[^;]*`,
  "g",
);

const HIDDEN = "(hidden)";

/** Whether the caller asks to be told its own exchange (RFC 7240 § 2). */
export function prefersExchange(request: Request): boolean {
  return request.headers.get("prefer")?.includes("exchange") ?? false;
}

/**
 * The same JSON answer with the exchange as this server saw it. Answers that
 * are no JSON object stay as they are.
 */
export async function withExchange(
  request: Request,
  response: Response,
): Promise<Response> {
  const type = response.headers.get("content-type") ?? "";
  if (!/^application\/(problem\+)?json/.test(type)) return response;
  const body: unknown = await response.json();
  const isObject = typeof body === "object" && !Array.isArray(body);
  const { status, headers } = response;
  const exchange = exchangeOf(request, status, headers);
  return new Response(JSON.stringify(isObject ? { ...body, exchange } : body), {
    status,
    headers,
  });
}

function exchangeOf(
  request: Request,
  status: number,
  headers: Headers,
): Exchange {
  const { pathname, search } = new URL(request.url);
  return {
    request: {
      method: request.method,
      target: pathname + search,
      headers: linesOf(request.headers),
    },
    response: { status, headers: linesOf(headers) },
  };
}

/** What the framework notes about a request was never sent. */
const NOTES = /^x-forwarded-/;

/** The headers that were really sent, as the server lists them. */
export function sentHeaders(headers: Headers): HeaderLine[] {
  return [...headers].filter(([name]) => !NOTES.test(name));
}

function linesOf(headers: Headers): HeaderLine[] {
  return sentHeaders(headers).map(([name, value]) => [
    name,
    withoutProof(name, value),
  ]);
}

function withoutProof(name: string, value: string): string {
  if (name !== "cookie" && name !== "set-cookie") return value;
  return value.replace(PROOF, `$1${HIDDEN}`);
}
