import { type SetCookie, stringifySetCookie } from "cookie";

/** Name prefixes that browsers enforce (RFC 6265bis § 4.1.3, layered cookies). */
export const PREFIXES = [
  "",
  "__Secure-",
  "__Host-",
  "__Http-",
  "__Host-Http-",
] as const;

export const SAME_SITES = ["unset", "none", "lax", "strict"] as const;

/** `/` for the whole app, `/api` for a part that holds the lab's pages too. */
export const PATHS = ["/", "/api"] as const;

/** A cookie that the lab may set: the prefix of its name, and its flags. */
export interface CookieChoice {
  /** The name after the prefix; no two of one run are the same. */
  id: string;
  prefix: (typeof PREFIXES)[number];
  httpOnly: boolean;
  secure: boolean;
  sameSite: (typeof SAME_SITES)[number];
  /** Whether it names `Domain=app.localhost`, and so goes to siblings too. */
  domain: boolean;
  path: (typeof PATHS)[number];
}

/** Nothing of the lab stays in a browser for longer. */
export const KEPT_SEC = 600;

/** Longer than any path a victim's cookie has, so it is sent first. */
export const TOSSED_PATH = "/api/cookie-lab";

export const VALUES = {
  victim: "victim",
  tossed: "ATTACKER",
  forged: "EVIL",
} as const;

const DOMAIN = "app.localhost";

/** The whole name, prefix included. */
export function nameOf({ prefix, id }: Pick<CookieChoice, "prefix" | "id">) {
  return prefix + id;
}

/** The `Set-Cookie` value by which the app sets it, whether a browser likes it or not. */
export function setCookieLine(choice: CookieChoice): string {
  return written(choice, VALUES.victim, KEPT_SEC);
}

/** The best that a sibling can do: the parent's domain, a longer path, every flag. */
export function tossedLine(choice: CookieChoice): string {
  return written(tossed(choice), VALUES.tossed, KEPT_SEC);
}

/** `Set-Cookie` values that delete what a run has set under this name. */
export function expiredLines(choice: CookieChoice): string[] {
  const forged = { ...choice, secure: true, domain: false, path: "/" as const };
  return [choice, tossed(choice), forged].map((each) => written(each, "", 0));
}

/** Deletes only what the sibling has set. */
export function untossedLine(choice: CookieChoice): string {
  return written(tossed(choice), "", 0);
}

type Flags = Omit<CookieChoice, "path"> & { path: string };

function tossed(choice: CookieChoice): Flags {
  const flags = { httpOnly: true, secure: true, domain: true } as const;
  return { ...choice, ...flags, path: TOSSED_PATH };
}

function written(flags: Flags, value: string, maxAge: number): string {
  const { httpOnly, secure, sameSite, domain, path } = flags;
  const cookie: SetCookie = { name: nameOf(flags), value, maxAge, path };
  return stringifySetCookie({
    ...cookie,
    ...(domain ? { domain: DOMAIN } : {}),
    httpOnly,
    secure,
    ...(sameSite === "unset" ? {} : { sameSite }),
  });
}
