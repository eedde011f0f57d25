import type { LoginAnswer } from "@/lib/http/contract";
import { claimSpans } from "@/lib/tokens/claim-spans";
import { isSeal, type PartKind } from "./credential-parts";
import { toBytes } from "./jwt-text";

/** One thing in a credential that has a cost of its own. */
export interface LedgerRow {
  id: string;
  part: PartKind;
  name: string;
  /** Its text before encoding; empty where it has none. */
  text: string;
  /** Bytes before encoding; null where nothing is encoded. */
  sizeBytes: number | null;
  /** Where it stands in the credential: its first character. */
  from: number;
  /** Characters of the credential that are there because of it. */
  characters: number;
}

/** A stretch of the credential that belongs to one row. */
export interface LedgerPiece {
  rowId: string;
  part: PartKind;
  text: string;
  from: number;
}

const BRACES = "{ }";

/** Every row of a credential, in its order; their characters add up to it. */
export function ledgerOf(issued: LoginAnswer): LedgerRow[] {
  const { credential, decoded } = issued;
  if (decoded !== undefined) return tokenRows(credential);
  return isSeal(credential) ? sealRows(credential) : [sessionRow(credential)];
}

/**
 * The credential cut where its rows meet, in its order. What no claim pays for
 * belongs to the braces around the claims.
 */
export function piecesOf(credential: string, rows: LedgerRow[]): LedgerPiece[] {
  const pieces: LedgerPiece[] = [];
  let at = 0;
  for (const row of rows) {
    const isBraces = row.name === BRACES;
    // Braces open before the claims and close behind them.
    const from = isBraces ? partEnd(credential, at) : row.from;
    const braces = rows.find(
      ({ name, part }) => name === BRACES && part === row.part,
    );
    if (from > at && braces !== undefined) {
      const text = credential.slice(at, from);
      pieces.push({ rowId: braces.id, part: row.part, text, from: at });
      at = from;
    }
    if (isBraces) continue;
    const text = credential.slice(at, at + row.characters);
    pieces.push({ rowId: row.id, part: row.part, text, from: at });
    at += row.characters;
  }
  return pieces;
}

/** Where the dot stands that ends the part around a character. */
function partEnd(credential: string, at: number): number {
  const dot = credential.indexOf(".", at);
  return dot === -1 ? credential.length : dot;
}

function tokenRows(token: string): LedgerRow[] {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const payloadAt = header.length + 1;
  const signatureAt = payloadAt + payload.length + 1;
  return [
    ...partRows("header", header, 0),
    dot("first-dot", header.length),
    ...partRows("payload", payload, payloadAt),
    dot("second-dot", signatureAt - 1),
    row("signature", "signature", "signature", signatureAt, signature.length),
  ];
}

/** The members of one JSON part, then its braces. */
function partRows(
  part: "header" | "payload",
  encoded: string,
  offset: number,
): LedgerRow[] {
  const bytes = toBytes(encoded);
  const text = new TextDecoder().decode(bytes);
  const spans = claimSpans(text);
  const rows = spans.map(({ name, start, end, sizeBytes }, at): LedgerRow => {
    // A claim pays for the comma behind it, and for the bits it shares.
    const next = spans[at + 1]?.start ?? end;
    const from = charactersBefore(start);
    return {
      id: `${part}.${name}`,
      part,
      name,
      text: new TextDecoder().decode(bytes.slice(start, end)),
      sizeBytes,
      from: offset + from,
      characters: charactersBefore(next) - from,
    };
  });
  const claimed = rows.reduce((sum, { characters }) => sum + characters, 0);
  const braces: LedgerRow = {
    id: `${part}.braces`,
    part,
    name: BRACES,
    text: "",
    sizeBytes: 2,
    from: offset,
    characters: encoded.length - claimed,
  };
  return [...rows, braces];
}

/** Whole base64url characters that stand before a byte. */
function charactersBefore(byte: number): number {
  return Math.floor((byte * 4) / 3);
}

/** What @hapi/iron writes between the asterisks. */
const SEAL_PARTS = [
  "format and version",
  "password id",
  "salt of the encryption key",
  "initialization vector",
  "the session, encrypted (AES-256-CBC)",
  "expiry, which the lab leaves open",
  "salt of the MAC key",
  "MAC (HMAC-SHA-256), and the version mark",
];

function sealRows(seal: string): LedgerRow[] {
  let at = 0;
  return seal.split("*").map((text, place, parts): LedgerRow => {
    const isLast = place === parts.length - 1;
    const characters = text.length + (isLast ? 0 : 1);
    const name = SEAL_PARTS[place] ?? "part";
    const found = row(`seal.${place}`, "seal", name, at, characters);
    at += characters;
    return found;
  });
}

function sessionRow(id: string): LedgerRow {
  const name = "256 random bits, base64url";
  return { ...row("id", "session", name, 0, id.length), sizeBytes: 32 };
}

function dot(id: string, at: number): LedgerRow {
  return row(id, "signature", "dot", at, 1);
}

function row(
  id: string,
  part: PartKind,
  name: string,
  from: number,
  characters: number,
): LedgerRow {
  return { id, part, name, text: "", sizeBytes: null, from, characters };
}
