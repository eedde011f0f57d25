import { readJsonPart } from "./read-json-part";
import type { JsonPart, Kind } from "./reading";
import { tellSeal } from "./tell-seal";

/** What can be said about a text that is no token. */
export interface Recognised {
  kind: Kind;
  title: string;
  explanation: string;
  payload?: JsonPart;
}

export type Recogniser = (text: string) => Recognised | null;

/** Forms with marks of their own, dots or not. */
const MARKED: Recogniser[] = [
  tellSeal,
  tellKey,
  tellSignedId,
  tellKnownPrefix,
  tellFlask,
];

/** A credential or key that is known by its form, and is no token. */
export function recogniseMarked(text: string): Recognised | null {
  return firstOf(MARKED, text);
}

export function firstOf(
  recognisers: Recogniser[],
  text: string,
): Recognised | null {
  for (const recognise of recognisers) {
    const found = recognise(text);
    if (found !== null) return found;
  }
  return null;
}

function tellKey(text: string): Recognised | null {
  const [, label] = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text) ?? [];
  const isSsh = /^(ssh-|ecdsa-sha2-)/.test(text);
  if (label === undefined && !isSsh) return null;
  const secret = label?.includes("PRIVATE")
    ? " It is a private key: whoever has it can sign."
    : "";
  return {
    kind: "key",
    title: `A key, not a token: ${label ?? "SSH public key"}`,
    explanation: `Paste the token here, and the key into the field for keys.${secret}`,
  };
}

/** `s:<id>.<signature>`, as express-session writes its cookie. */
function tellSignedId(text: string): Recognised | null {
  const [, id = "", signature = ""] =
    /^s:([\w-]{8,128})\.([\w+/-]{20,90})=?$/.exec(text) ?? [];
  if (id === "") return null;
  return {
    kind: "session-id",
    title: "A session id with a signature, as express-session writes it",
    explanation: `An id of ${id.length} characters and an HMAC of ${signature.length}. There is nothing to decode: the data is on the server, and deleting it there ends the session at its next read.`,
  };
}

const PREFIXES: [prefix: RegExp, what: string][] = [
  [/^v[1-4]\.(local|public)\./, "A PASETO token"],
  [/^(gh[pousr]_|github_pat_)/, "A GitHub token"],
  [/^gl(pat|dt|cbt)-/, "A GitLab token"],
  [/^xox[abeprs]-/, "A Slack token"],
  [/^(sk|pk|rk)_(live|test)_/, "A Stripe key"],
  [/^(AKIA|ASIA)[A-Z0-9]{12}/, "An AWS key id"],
  [/^ya29\./, "A Google access token"],
  [/^AIza/, "A Google API key"],
  [/^npm_/, "An npm token"],
];

function tellKnownPrefix(text: string): Recognised | null {
  const [, what] = PREFIXES.find(([prefix]) => prefix.test(text)) ?? [];
  if (what === undefined) return null;
  const isPaseto = what.includes("PASETO");
  return {
    kind: "other",
    title: `${what}, no JWT`,
    explanation: isPaseto
      ? "PASETO is another format with the same job. This page reads JWS and JWE only."
      : "An opaque credential: it means something only to whoever issued it, so there is nothing to decode.",
  };
}

/** As itsdangerous signs: data, a time of four bytes or so, an HMAC. */
function tellFlask(text: string): Recognised | null {
  const [, data = ""] = /^([\w-]+)\.[\w-]{4,8}\.[\w-]{27,86}$/.exec(text) ?? [];
  const { json } = readJsonPart("session", data);
  if (!json.whole || "alg" in json.values) return null;
  return {
    kind: "other",
    title: "Not a JWT: a signed cookie as Flask writes it",
    explanation:
      "The first part is the session itself, the second a time, the third a signature. It names no algorithm, because both ends are the same program. Anyone can read it, as with a JWT.",
    payload: json,
  };
}
