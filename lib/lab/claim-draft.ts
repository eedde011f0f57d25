import { isTooDeep } from "./nesting";
import type { LanePreset } from "./scene";

type Claims = NonNullable<LanePreset["claims"]>;
type Json = Claims[string];

/** One claim as it is being typed: the value is JSON if it parses. */
export interface ClaimRow {
  id: number;
  name: string;
  text: string;
}

/** What a draft comes to: claims, or the first thing that is wrong with it. */
export type Draft =
  | { ok: true; claims: Claims }
  | { ok: false; row: number | null; fault: string };

/** The issuer sets these itself; the API refuses them with 400. */
const REGISTERED = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];

const MOST_BYTES = 16_384;

export function rowsOf(claims: Claims): ClaimRow[] {
  return Object.entries(claims).map(([name, value], id) => ({
    id,
    name,
    text: typeof value === "string" ? asText(value) : JSON.stringify(value),
  }));
}

/** A string that would read as JSON keeps its quotes, so that it stays one. */
function asText(value: string): string {
  return typeof readValue(value) === "string" ? value : JSON.stringify(value);
}

/** What a typed value means: JSON where it parses, else the text itself. */
export function readValue(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Reads the rows. Rows without a name and a value do not count. */
export function claimsOfRows(rows: Omit<ClaimRow, "id">[]): Draft {
  const claims: Claims = {};
  for (const [row, { name, text }] of rows.entries()) {
    if (name === "" && text === "") continue;
    const fault = nameFault(name, claims);
    if (fault !== null) return { ok: false, row, fault };
    claims[name] = readValue(text);
  }
  return withinLimit(claims);
}

/** Reads claims typed as one JSON object. */
export function claimsOfJson(text: string): Draft {
  const parsed = tryToParse(text);
  if (!parsed.ok) return { ok: false, row: null, fault: parsed.fault };
  const { value } = parsed;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, row: null, fault: "Claims are one JSON object." };
  }
  const taken = Object.keys(value).find((name) => REGISTERED.includes(name));
  if (taken !== undefined) {
    return { ok: false, row: null, fault: setByIssuer(taken) };
  }
  return withinLimit(value as Claims);
}

function nameFault(name: string, before: Claims): string | null {
  if (name === "") return "A claim needs a name.";
  if (name.length > 64) return "A name has at most 64 characters.";
  if (REGISTERED.includes(name)) return setByIssuer(name);
  return Object.hasOwn(before, name) ? `There is a ${name} already.` : null;
}

function setByIssuer(name: string): string {
  return `${name} is a registered claim: the issuer sets it.`;
}

function withinLimit(claims: Claims): Draft {
  if (isTooDeep(claims)) {
    return { ok: false, row: null, fault: "The claims are nested too deep." };
  }
  const sizeBytes = new TextEncoder().encode(JSON.stringify(claims)).length;
  if (sizeBytes <= MOST_BYTES) return { ok: true, claims };
  const fault = `${sizeBytes} bytes of JSON; the API takes ${MOST_BYTES}.`;
  return { ok: false, row: null, fault };
}

function tryToParse(
  text: string,
): { ok: true; value: unknown } | { ok: false; fault: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : "" };
  }
}
