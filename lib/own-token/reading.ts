import type { JsonMember } from "@/lib/tokens/scan-json";
import type { Source } from "./source";

/** What a pasted text turned out to be. */
export type Kind =
  | "empty"
  | "jws"
  | "unsecured"
  | "jwe"
  | "seal"
  | "session-id"
  | "key"
  | "claims"
  | "other";

/** One place that breaks the rules, and why. */
export interface Fault {
  /** The part's name, or `token` for the text as a whole. */
  part: string;
  /** From 0: a character of the part, or a byte of what it decodes to. */
  at: number | null;
  unit: "character" | "byte";
  reason: string;
  /** Whether the part could still be read to its end. */
  readOn: boolean;
  source?: Source;
}

/** What the JSON of a part says, as far as it goes. */
export interface JsonPart {
  /** The UTF-8 bytes; the offsets of `members` count from their start. */
  json: Uint8Array;
  /** The members of the object that were read whole, in their order. */
  members: JsonMember[];
  /** Their values by name, without a prototype. The last of a name wins. */
  values: Readonly<Record<string, unknown>>;
  /** False when the text breaks, or is no object. */
  whole: boolean;
  brokenMember: string | null;
  duplicates: string[];
  depth: number;
}

/** One part of a token, between two dots. */
export interface TokenPart {
  name: string;
  text: string;
  /** What it decodes to, as far as it could be decoded. */
  bytes: Uint8Array;
  /** Of a part that should hold JSON. */
  json: JsonPart | null;
}

/** A signature with what it signs (RFC 7515 § 7.2.2). */
export interface SignedParts {
  protected?: string;
  header?: Record<string, unknown>;
  payload: string;
  signature: string;
}

/** Everything that can be said about a pasted text without a key. */
export interface Reading {
  kind: Kind;
  /** In a few words: what it is. */
  title: string;
  /** In a sentence or two. Never empty. */
  explanation: string;
  /** What was taken off before reading, one sentence each. */
  stripped: string[];
  /** The token that was read, without what was taken off. */
  token: string;
  parts: TokenPart[];
  faults: Fault[];
  header: JsonPart | null;
  payload: JsonPart | null;
  /** The token inside, when the payload is one itself. */
  nested: Reading | null;
  /** What a key can be tried on; more than one in JSON Serialization. */
  signed: SignedParts[];
}

/** The value of a header parameter or claim; undefined when it is not there. */
export function claimOf(part: JsonPart | null, name: string): unknown {
  return part?.values[name];
}

/** The place in words: “payload, byte 20 of its JSON”. Counts from 1. */
export function placeOf({ part, at, unit }: Fault): string {
  if (at === null) return part;
  if (unit === "character") return `${part}, character ${count(at)}`;
  const character = Math.floor((at * 4) / 3);
  return `${part}, byte ${count(at)} of its text (character ${count(character)})`;
}

function count(at: number): string {
  return (at + 1).toLocaleString("en");
}
