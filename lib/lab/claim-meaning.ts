import { formatCountdown } from "./format";

export interface ClaimRow {
  part: "header" | "payload";
  name: string;
  value: string;
  meaning: string;
}

const MEANINGS: Record<string, string> = {
  typ: "the kind of token: an access token",
  kid: "which signing key made it",
  sub: "the user it stands for",
  iss: "who issued it: this realm",
  aud: "who may accept it: this strategy, in this realm",
  jti: "its serial number",
  sid: "which login this token came from (OpenID Connect)",
};

const ALGORITHMS: Record<string, string> = {
  HS256: "signed with a secret that the verifier shares",
  RS256: "signed with an RSA key, checked with its public half",
  ES256: "signed with a P-256 key, checked with its public half",
  EdDSA: "signed with an Ed25519 key, checked with its public half",
};

/** The rows of a decoded token. `realmNowSec` makes its dates relative. */
export function claimRows(
  decoded: {
    header: Record<string, unknown>;
    payload: Record<string, unknown>;
  },
  realmNowSec: number,
): ClaimRow[] {
  const rows: ClaimRow[] = [];
  for (const part of ["header", "payload"] as const) {
    for (const [name, value] of Object.entries(decoded[part])) {
      const meaning = meaningOf(name, value, realmNowSec);
      rows.push({ part, name, value: show(value), meaning });
    }
  }
  return rows;
}

function meaningOf(name: string, value: unknown, realmNowSec: number): string {
  if (typeof value === "number") {
    if (name === "exp") return expiry(value, realmNowSec);
    if (name === "iat") return `issued ${localTime(value)}`;
  }
  if (name === "alg") return ALGORITHMS[show(value)] ?? "how it is signed";
  return MEANINGS[name] ?? "the app's own: signed, but readable by anyone";
}

function expiry(expSec: number, realmNowSec: number): string {
  const leftSec = expSec - realmNowSec;
  return leftSec > 0
    ? `dies in ${formatCountdown(leftSec)}, ${localTime(expSec)}`
    : `died ${formatCountdown(-leftSec)} ago, ${localTime(expSec)}`;
}

/** In the reader's own time zone and language. */
function localTime(sec: number): string {
  return new Date(sec * 1000).toLocaleString(undefined, {
    dateStyle: "medium",
    timeStyle: "medium",
  });
}

function show(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
