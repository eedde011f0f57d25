import { z } from "zod";
import {
  type CookieChoice,
  PATHS,
  PREFIXES,
  SAME_SITES,
} from "./cookie-choice";
import type { TrialId } from "./trials";

/** Beyond it a row says nothing new, and the jar would overflow by itself. */
const MOST_COOKIES = 12;

const cookieChoice = z.strictObject({
  id: z.string().regex(/^[a-z]{1,12}$/, "1 to 12 letters, a to z"),
  prefix: z.enum(PREFIXES),
  httpOnly: z.boolean(),
  secure: z.boolean(),
  sameSite: z.enum(SAME_SITES),
  domain: z.boolean(),
  path: z.enum(PATHS),
});

/** `POST /api/cookie-lab`. */
export const openRunBody = z.strictObject({
  cookies: z
    .array(cookieChoice)
    .min(1)
    .max(MOST_COOKIES)
    .refine(
      (all) => new Set(all.map(({ id }) => id)).size === all.length,
      "every id once",
    ),
  /** How long a last form waits, in s; 0 leaves it out. Lax+POST ends after 120. */
  waitSec: z.int().min(0).max(180).default(0),
  /** How long the window rests on each of its pages, in ms. */
  paceMs: z.int().min(0).max(5_000).default(300),
  /** Whether the reader goes from page to page by hand. */
  byHand: z.boolean().default(false),
});

export type OpenRun = z.input<typeof openRunBody>;

/** What a run does, and the token that the app's own form carries. */
export interface Plan extends z.output<typeof openRunBody> {
  formToken: string;
}

export interface RunOpened {
  run: string;
  /** Where the window begins: another origin, so open it, never fetch it. */
  url: string;
}

/** Whether each defence lets a request through. */
export interface Verdicts {
  /** `Sec-Fetch-Site` is `same-origin`; null when the browser sent none. */
  secFetchSite: boolean | null;
  /** `Origin` is the app's own; null when the browser sent none. */
  origin: boolean | null;
  /** The form carries the token of the app's own page. */
  token: boolean;
}

/** What the app received with one request of the window. */
export interface Seen {
  method: string;
  /** `Sec-Fetch-Site` and `Origin` as they came. */
  site: string | null;
  origin: string | null;
  /** Values by the cookie's id, in the order of the header. */
  cookies: Record<string, string[]>;
  /** Of a form. */
  verdicts?: Verdicts;
}

export type SeenByTrial = Partial<Record<TrialId, Seen>>;

/** `GET /api/cookie-lab`: the last whole run that this server has seen. */
export interface LastRun extends RunAnswer {
  /** As `Chromium 150`. */
  browser: string;
  /** Unix time in milliseconds. */
  atMs: number;
}

/** `GET /api/cookie-lab/{run}`. */
export interface RunAnswer {
  cookies: CookieChoice[];
  /** The page that the window is on; null before it has arrived. */
  at: string | null;
  seen: SeenByTrial;
}
