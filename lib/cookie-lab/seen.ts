import { hostOf } from "@/lib/http/hosts";
import type { Plan, Seen, Verdicts } from "./contract";
import { nameOf } from "./cookie-choice";

/** More under one name than a browser has a reason to send. */
const MOST_VALUES = 4;
const VALUE_CHARACTERS = 16;

/** What a request carried of the run's cookies. Others are not looked at. */
export function seenOf(request: Request, plan: Plan): Seen {
  return {
    method: request.method,
    site: headerOf(request, "sec-fetch-site"),
    origin: headerOf(request, "origin"),
    cookies: cookiesIn(request.headers.get("cookie") ?? "", plan),
  };
}

/** Values by id, in the order of a `Cookie` header, or of `document.cookie`. */
export function cookiesIn(header: string, { cookies }: Pick<Plan, "cookies">) {
  const pairs = header.split(/; ?/).map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  const values = (name: string) =>
    pairs
      .filter(([found]) => found === name)
      .map(([, value]) => value.slice(0, VALUE_CHARACTERS))
      .slice(0, MOST_VALUES);
  const found = cookies.map((choice) => [choice.id, values(nameOf(choice))]);
  return Object.fromEntries(found) as Record<string, string[]>;
}

/**
 * What three defences say of a form: the browser's own word on where it comes
 * from, and a token that another origin cannot read.
 */
export function verdictsOn(
  request: Request,
  { formToken }: Plan,
  sentToken: string | null,
): Verdicts {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  return {
    secFetchSite: site === null ? null : site === "same-origin",
    origin: origin === null ? null : origin === `http://${hostOf(request)}`,
    token: sentToken === formToken,
  };
}

/** A header's value as it may be shown; null when there was none. */
function headerOf(request: Request, name: string): string | null {
  return request.headers.get(name)?.slice(0, 100) ?? null;
}
