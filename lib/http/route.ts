import { prefersExchange, withExchange } from "./exchange";
import { checkHost, checkSameOrigin } from "./hosts";
import { errorResponse, HttpProblem } from "./problem";

export const METHODS = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
] as const;

type Method = (typeof METHODS)[number];
type Params = Record<string, string | string[]>;
type NextHandler = (
  request: Request,
  context: { params: Promise<Params> },
) => Promise<Response>;

/** One call to the API: the request and the names in its path. */
export interface Call {
  request: Request;
  params: Record<string, string>;
}

export type Handler = (call: Call) => Promise<Response>;

const JSON_HEADERS = {
  "content-type": "application/json",
  "cache-control": "no-store",
};

const UNSAFE = new Set<string>(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Turns handlers into a route that answers every method, checks host and
 * origin, and answers whatever is thrown as problem+json.
 */
export function route(
  handlers: Partial<Record<Method, Handler>>,
): Record<Method, NextHandler> {
  const answer: NextHandler = async (request, context) => {
    const response = await perform(request, context);
    return prefersExchange(request)
      ? withExchange(request, response)
      : response;
  };
  const perform: NextHandler = async (request, { params }) => {
    try {
      checkHost(request);
      const handler = handlerFor(handlers, request.method);
      if (UNSAFE.has(request.method)) checkSameOrigin(request);
      const names = (await params) as Record<string, string>;
      const response = await handler({ request, params: names });
      return request.method === "HEAD" ? withoutBody(response) : response;
    } catch (error) {
      return errorResponse(error);
    }
  };
  const all = METHODS.map((method) => [method, answer]);
  return Object.fromEntries(all) as Record<Method, NextHandler>;
}

/** An answer that no cache may keep. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  const response = new Response(JSON.stringify(body), {
    ...init,
    headers: init.headers ?? JSON_HEADERS,
  });
  if (init.headers === undefined) return response;
  for (const [name, value] of Object.entries(JSON_HEADERS)) {
    response.headers.set(name, value);
  }
  return response;
}

/** Nobody reads it: an event stream would go on for ever. */
async function withoutBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  const { status, headers } = response;
  return new Response(null, { status, headers });
}

function handlerFor(
  handlers: Partial<Record<Method, Handler>>,
  method: string,
): Handler {
  const allowed = allowedMethods(handlers);
  if (method === "OPTIONS") return async () => optionsResponse(allowed);
  // A HEAD is a GET whose body the server drops (RFC 9110 § 9.3.2).
  const name = method === "HEAD" ? "GET" : method;
  const handler = Object.hasOwn(handlers, name)
    ? handlers[name as Method]
    : undefined;
  if (handler !== undefined) return handler;
  throw new HttpProblem("wrong-method", `It takes ${allowed}.`, {
    headers: { allow: allowed },
  });
}

function allowedMethods(handlers: Partial<Record<Method, Handler>>): string {
  const head = handlers.GET === undefined ? [] : ["HEAD"];
  return [...Object.keys(handlers), ...head, "OPTIONS"].join(", ");
}

function optionsResponse(allow: string): Response {
  return new Response(null, { status: 204, headers: { allow } });
}
