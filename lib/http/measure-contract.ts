import { z } from "zod";
import { MAX_TTL_SEC, type StrategyId } from "@/lib/strategies/strategy";
import type { Trace } from "@/lib/trace/steps";
import type { RevokeAnswer } from "./contract";

/** Experiments that measure: walls, bytes on sockets, the dial, the naive rotation. */

/** Printable ASCII that may stand in a cookie and in a header. */
const headerText = z
  .string()
  .regex(/^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/, "visible ASCII");

/** `POST /api/walls`: sets the cookie `wall`, which only this path gets. */
export const wallBody = z.strictObject({
  value: headerText.min(1).max(20_000),
});

/** `POST /api/walls`: what was sent, in bytes. */
export interface WallSet {
  /** Name and value together, as browsers count them. */
  nameAndValueBytes: number;
  /** The whole `Set-Cookie` line, line end included. */
  setCookieBytes: number;
}

/** `GET /api/walls`: what this request carried. */
export interface WallAnswer {
  /** The cookie `wall` as it came back; null when there was none. */
  cookie: {
    /** Bytes of name and value together, as browsers count them. */
    sizeBytes: number;
    /** Its first and last characters, which tell the old one from the new. */
    start: string;
    end: string;
  } | null;
  /** Bytes of all header lines together, line ends included. */
  headerBytes: number;
}

/** `POST …/measure/wire`. */
export const wireBody = z.strictObject({
  /** The request header that carries the credential. */
  header: z.enum(["cookie", "authorization"]),
  /** The whole value of that header, as `__Host-sid=…` or `Bearer …`. */
  value: z
    .string()
    .regex(/^[\x20-\x7e]+$/, "visible ASCII")
    .max(15_000),
  requests: z.int().min(1).max(100),
});

export type WireRequest = z.input<typeof wireBody>;

/** Bytes that a Node client sent over its socket, without TLS. */
export interface WireCount {
  firstBytes: number;
  /** Mean of the requests after the first; null when there was one. */
  laterBytes: number | null;
  totalBytes: number;
}

export interface WireAnswer {
  requests: number;
  http1: WireCount;
  http2: WireCount;
}

/** What the dial does to a login before it measures how long it lives on. */
export const dialAct = z.enum(["revoke", "rotate", "nothing"]);
export type DialAct = z.infer<typeof dialAct>;

/** `POST /api/realms/{id}/dial`. */
export const dialBody = z.strictObject({
  ttlSec: z.int().min(1).max(MAX_TTL_SEC),
  act: dialAct,
});

/** One strategy, measured in a realm of its own beside the visitor's. */
export interface DialRow {
  strategy: StrategyId;
  /** Redis commands of one check. */
  commandsPerCheck: number;
  /** `MEMORY USAGE` of what one login and its revocation keep, indexes included. */
  stateBytes: { login: number; revocation: number };
  effect: RevokeAnswer["effect"] | null;
  /** Realm seconds from the act to the first refusal, found by moving the clock. */
  survivalSec: number;
  /** What ended it, as a refusal id. */
  refusal: string;
}

export interface DialAnswer {
  act: DialAct;
  ttlSec: number;
  idleSec: number;
  rows: DialRow[];
  elapsedMs: number;
}

/** `POST …/naive-refresh/login` and `POST …/naive-refresh/renew`. */
export interface NaiveAnswer {
  refreshToken: string;
  trace: Trace;
}

/** `POST …/naive-refresh/renew`. */
export const naiveRenewBody = z.strictObject({
  refreshToken: z.string().min(1).max(512),
  /** How long the store takes between the read and the write, in ms. */
  storeMs: z.int().min(0).max(500).default(0),
});

export type NaiveRenewRequest = z.input<typeof naiveRenewBody>;
