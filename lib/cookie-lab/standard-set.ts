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
  {
    ...FLAGS,
    id: "unset",
    sameSite: "unset",
    note: "HttpOnly and Secure, no SameSite",
  },
  { ...FLAGS, id: "none", sameSite: "none", note: "SameSite=None" },
  { ...FLAGS, id: "usual", note: "SameSite=Lax" },
  {
    ...FLAGS,
    id: "shared",
    prefix: "__Secure-",
    domain: true,
    note: "Lax, Domain for all subdomains",
  },
  {
    ...FLAGS,
    id: "sess",
    prefix: "__Host-",
    sameSite: "strict",
    note: "the article’s block: SameSite=Strict",
  },
  { ...FLAGS, id: "lax", prefix: "__Host-", note: "SameSite=Lax" },
  {
    ...FLAGS,
    id: "sid",
    prefix: "__Host-Http-",
    note: "only a server’s answer may set it",
  },
  {
    ...FLAGS,
    id: "wide",
    prefix: "__Host-",
    domain: true,
    note: "__Host- with a Domain: a mistake",
  },
];

/** The standard set as a run is asked for it. */
export const STANDARD_CHOICES: readonly CookieChoice[] = STANDARD_SET.map(
  ({ note: _, ...choice }) => choice,
);
