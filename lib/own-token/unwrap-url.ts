import { looksLikeToken } from "./looks-like-token";
import type { Peeled } from "./unwrap";

const NAMES = [
  ...["id_token", "access_token", "token", "jwt", "assertion", "value"],
  ...["client_assertion", "request", "logout_token", "refresh_token"],
];

const SHORT = 60;

/** A token in a link: `#id_token=…` or `?token=…`. */
export function fromUrl(text: string): Peeled | null {
  const isUrl = /^[a-z][a-z0-9+.-]{0,30}:\/\/|^[/?#]/i.test(text);
  const isForm = /^[\w.-]{1,64}=[^;]*&/.test(text);
  if (!isUrl && !isForm) return null;
  const pairs = text
    .split(/[?#&]/, 200)
    .slice(isForm && !isUrl ? 0 : 1)
    .map((pair) => ({
      name: pair.slice(0, Math.max(0, pair.indexOf("="))),
      value: pair.slice(pair.indexOf("=") + 1),
    }));
  const chosen =
    NAMES.map((name) => pairs.find((pair) => pair.name === name)).find(
      (pair) => pair !== undefined && pair.value !== "",
    ) ?? pairs.find(({ value }) => looksLikeToken(value));
  if (chosen === undefined) return null;
  const name = chosen.name.slice(0, SHORT);
  const inQuery = text.includes(`?${chosen.name}=`) || isForm;
  const note =
    chosen.name === ""
      ? "The link around it."
      : inQuery && isUrl
        ? `The link around its “${name}”. A query is sent to the server and kept in its logs; a credential does not belong there (OWASP ASVS 5.0.0, 14.2.1).`
        : `The link around its “${name}”.`;
  return { text: chosen.value, note };
}

/** Percent-encoding, as in links and in cookies (RFC 3986 § 2.1). */
export function fromPercents(text: string): Peeled | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null;
  try {
    return { text: decodeURIComponent(text), note: "Percent-encoding." };
  } catch {
    return null;
  }
}
