import type { Exchange, HeaderLine } from "@/lib/http/exchange-contract";
import type { LogEntry } from "./exchange-log";
import { isOwnersCall } from "./exchange-sender";

/** Headers that say something about the browser and nothing about the call. */
const NOT_SENT =
  /^(host|connection|prefer|user-agent|accept|accept-.*|sec-.*|cache-control|pragma|origin|referer|content-length|dnt|te|priority|x-.*)$/;

/**
 * The call as a command for a POSIX shell. Null for the owner's calls: their
 * proof is an HttpOnly cookie, which no page can read.
 */
export function curlOf(
  entry: LogEntry,
  exchange: Exchange,
  origin: string,
): string | null {
  if (isOwnersCall(entry)) return null;
  const { method, target, headers } = exchange.request;
  const parts = [`curl -i ${quoted(origin + target)}`];
  if (method !== "GET") parts.push(`-X ${method}`);
  for (const [name, value] of headers) {
    if (NOT_SENT.test(name)) continue;
    const sent = name === "cookie" ? cookiesOf(entry, value) : value;
    if (sent !== "") parts.push(`-H ${quoted(`${name}: ${sent}`)}`);
  }
  if (entry.body !== undefined) {
    parts.push(`--data-raw ${quoted(JSON.stringify(entry.body))}`);
  }
  return parts.join(" \\\n  ");
}

/** The cookies that the call reads, of all that the browser sent along. */
function cookiesOf({ path, body }: LogEntry, cookies: string): string {
  const [, strategy = "", verb = ""] =
    /\/auth\/([^/]+)\/(\w+)/.exec(path) ?? [];
  const { lane } = (body ?? {}) as { lane?: string };
  const second = lane === "b" || path.endsWith("?lane=b") ? "-b" : "";
  const byRefreshToken = strategy === "jwt-refresh" && verb !== "me";
  const wanted = `${byRefreshToken ? "refresh-token" : strategy}${second}`;
  return cookies
    .split("; ")
    .filter((cookie) => {
      const [name = ""] = cookie.split("=");
      return name.replace(/^__(Host|Secure)-/, "") === wanted;
    })
    .join("; ");
}

/** One word of a POSIX shell, whatever is in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Bytes of header lines as HTTP/1.1 writes them, line ends included. */
export function headBytes(startLine: string, headers: HeaderLine[]): number {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  const text = [startLine, ...lines, "", ""].join("\r\n");
  return new TextEncoder().encode(text).length;
}
