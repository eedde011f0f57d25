import { looksLikeToken } from "./looks-like-token";
import type { Peeled } from "./unwrap";

const SCHEME = /^(bearer|dpop|jwt|token)[ \t:]+/i;
const AUTHORIZATION = /\b(?:proxy-)?authorization["']?\s*[:=]\s*["'`]?/i;
/** A dump of a request has its Authorization line in here. */
const SEARCHED = 20_000;

const COOKIES = /^(?:-(?:b|-cookie)\s*["']?)?((?:set-)?cookie)\s*:\s*/i;
const COOKIE_NAME = /^[\w!#$%&'*+.^`|~-]{1,128}$/;
const ONLY_TOKEN = /^(\w+\s+)?[\w.~*+/=\s-]*$/;

/** `Bearer …`, with the scheme's name in any case (RFC 6750 § 2.1). */
export function withoutScheme(text: string): Peeled | null {
  const [found] = SCHEME.exec(text) ?? [];
  if (found === undefined) return null;
  const scheme = found.replace(/[\s:]+$/, "");
  return { text: text.slice(found.length), note: `The scheme “${scheme}”.` };
}

/** An `Authorization` line, alone or inside a curl command or a dump. */
export function fromHeaderLine(text: string): Peeled | null {
  const found = AUTHORIZATION.exec(text.slice(0, SEARCHED));
  if (found === null) return null;
  const after = text.slice(found.index + found[0].length);
  const [value = ""] = /^(\w+\s+)?[^\s"'`\\,]+/.exec(after) ?? [];
  // A header folded over several lines keeps its rest.
  const whole = found.index === 0 && ONLY_TOKEN.test(after);
  return {
    text: whole ? after : value,
    note: "The name of the Authorization header, and the text around it.",
  };
}

/** `Cookie:` and `Set-Cookie:` lines, and bare `name=value` pairs. */
export function fromCookies(text: string): Peeled | null {
  const line = COOKIES.exec(text);
  if (line === null && !/^[\w.-]{1,128}=/.test(text)) return null;
  const pairs = text
    .slice(line?.[0].length ?? 0)
    .split(";", 100)
    .flatMap(pairOf);
  const token = pairs.find(({ value }) => looksLikeToken(value));
  const chosen = token ?? (line === null ? undefined : pairs[0]);
  if (chosen === undefined) return null;
  const others = pairs.length > 1 ? ", and the pairs beside it" : "";
  const where = line === null ? "" : ` of a ${line[1]} line`;
  return {
    text: chosen.value,
    note: `The name “${chosen.name}=”${where}${others}.`,
  };
}

/** `name=value`, without white space and quotes around the value. */
function pairOf(text: string): { name: string; value: string }[] {
  const cut = text.indexOf("=");
  const name = text.slice(0, cut).trim();
  const value = text.slice(cut + 1).trim();
  if (cut < 0 || !COOKIE_NAME.test(name)) return [];
  return [{ name, value: value.replace(/^"/, "").replace(/"$/, "") }];
}
