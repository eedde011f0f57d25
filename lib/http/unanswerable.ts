import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { METHODS } from "./route";

const known = new Set<string | undefined>(METHODS);

/**
 * Next fails with a 500 before any route runs when the method is TRACE or a
 * path of the API cannot be decoded. Such a request line is changed, as soon
 * as Node has read it, into one that a route refuses as problem+json.
 */
export function refuseUnanswerable() {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!known.has(request.method)) request.method = "PUT";
    if (!isAnswerable(request.url ?? "")) request.url = "/api/unreadable-path";
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
