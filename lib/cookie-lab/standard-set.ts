import type { CookieChoice } from "./cookie-choice";

interface StandardCookie extends CookieChoice {
  /** What sets it apart from the one above. */
  note: string;
}

const FLAGS = {
  prefix: "",
  httpOnly: true,
  secure: true,
  sameSite: "lax",
  domain: false,
  path: "/",
} as const;

/** From a cookie without any flag to the strictest that browsers know. */
export const STANDARD_SET: readonly StandardCookie[] = [
  {
    ...FLAGS,
    id: "plain",
    httpOnly: false,
    secure: false,
    sameSite: "unset",
    note: "no flag at all",
  },
  { ...FLAGS, id: "none", sameSite: "none", note: "HttpOnly, SameSite=None" },
  { ...FLAGS, id: "usual", note: "HttpOnly, Secure, SameSite=Lax" },
  {
    ...FLAGS,
    id: "shared",
    prefix: "__Secure-",
    domain: true,
    note: "Lax, with a Domain for all subdomains",
  },
  {
    ...FLAGS,
    id: "sess",
    prefix: "__Host-",
    sameSite: "strict",
    note: "the article’s: __Host-, SameSite=Strict",
  },
  { ...FLAGS, id: "sid", prefix: "__Host-", note: "the same with Lax" },
  {
    ...FLAGS,
    id: "http",
    prefix: "__Host-Http-",
    note: "Lax; only an answer of the server may set it",
  },
  {
    ...FLAGS,
    id: "wide",
    prefix: "__Host-",
    domain: true,
    note: "a __Host- name with a Domain: a mistake",
  },
];

/** The cookie of the standard set, as a run sets it. */
export function choiceOf({ note: _, ...choice }: StandardCookie): CookieChoice {
  return choice;
}
