import { clearedCookies, cookiesOf, presented } from "./auth/carrier.mjs";
import { isAllowed } from "./auth/same-origin.mjs";

const FRESH = { "cache-control": "no-store" };
const LIMIT_BYTES = 4 * 1024;

class TooLarge extends Error {
  name = "TooLarge";
}

/**
 * A route handler that other sites cannot press, and that says 503 when the
 * store is away and 413 when the body is too large. The work gets the request and what it presents.
 */
export function handler(work) {
  return async (request) => {
    const header = (name) => request.headers.get(name) ?? undefined;
    if (!isAllowed(request.method, header)) {
      return answer({ error: "another site sent this" }, { status: 403 });
    }
    try {
      return await work(request, presented(header));
    } catch (error) {
      if (error instanceof TooLarge) {
        return answer({ error: error.message }, { status: 413 });
      }
      if (error.name !== "StoreAway") throw error;
      const init = { status: 503, headers: { "retry-after": "1" } };
      return answer({ error: "the store is away" }, init);
    }
  };
}

/** JSON that no cache keeps, with the `Set-Cookie` values that are given. */
export function answer(body, { status = 200, headers, cookies = [] } = {}) {
  const response = Response.json(body, {
    status,
    headers: { ...FRESH, ...headers },
  });
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

/** To a browser as cookies that no script reads; to an app in the body. */
export function give(login, carrier = "cookie") {
  if (carrier === "body") return answer(login);
  return answer({ loggedIn: true }, { cookies: cookiesOf(login) });
}

export function refuse(error = "not logged in") {
  const headers = { "www-authenticate": "Bearer" };
  return answer({ error }, { status: 401, headers });
}

/** The end of a login: what ended, and a browser without its cookies. */
export function farewell(ended) {
  return answer(ended, { cookies: clearedCookies() });
}

/** The body as an object; empty when it is none. Throws beyond 4 KiB. */
export async function bodyOf(request) {
  const text = await textOf(request);
  try {
    const body = JSON.parse(text);
    return body !== null && typeof body === "object" ? body : {};
  } catch {
    return {};
  }
}

/** Counted while reading: a length header may lie or be missing. */
async function textOf(request) {
  const chunks = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > LIMIT_BYTES) throw new TooLarge("the body is too large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
