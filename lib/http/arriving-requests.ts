import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";
import { METHODS } from "./route";

const known = new Set<string | undefined>(METHODS);

/**
 * Puts requests right as soon as Node has read them, before Next sees them.
 *
 * Next fails with a 500 when the method is TRACE or a path of the API cannot
 * be decoded: such a request line is changed into one that a route refuses as
 * problem+json. And without a proxy in front, an `X-Forwarded-For` is only
 * what the caller says of itself: Next then writes the real address there.
 */
export function amendArrivingRequests() {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!known.has(request.method)) request.method = "PUT";
    if (!isAnswerable(request.url ?? "")) request.url = "/api/unreadable-path";
    if (env.PUBLIC_ORIGIN === undefined) {
      delete request.headers["x-forwarded-for"];
    }
  });
}

/** Pages answer what they cannot decode with a 404 of their own. */
function isAnswerable(target: string): boolean {
  if (!target.startsWith("/")) return false;
  const [path = ""] = target.split("?");
  if (!path.startsWith("/api/") || !path.includes("%")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
