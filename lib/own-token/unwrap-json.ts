import { looksLikeToken } from "./looks-like-token";
import { readJson } from "./read-json-part";
import type { Peeled } from "./unwrap";

const NAMES = [
  ...["access_token", "id_token", "accessToken", "idToken", "token", "jwt"],
  ...["refresh_token", "credential", "assertion"],
];

/** Tokens in JSON Serialization are objects themselves (RFC 7515 § 7.2). */
const OWN = ["signatures", "signature", "ciphertext", "kty", "keys"];

/** The token in an answer such as `{"access_token":"…"}`, or on one line of it. */
export function fromJson(text: string): Peeled | null {
  const isObject = text.startsWith("{");
  const isLine = /^"[^"]{1,64}"\s*:\s*"/.test(text);
  if (!isObject && !isLine) return null;
  const json = isObject ? text : `{${text.replace(/,$/, "")}}`;
  const { members, values } = readJson(new TextEncoder().encode(json)).json;
  const known = members.slice(0, 200).map(({ name }) => name);
  if (known.some((name) => OWN.includes(name))) return null;
  const isToken = (name: string) => {
    const value = values[name];
    return typeof value === "string" && looksLikeToken(value);
  };
  const chosen =
    NAMES.find((name) => known.includes(name) && isToken(name)) ??
    known.find(isToken);
  if (chosen === undefined) return null;
  const note = `The JSON around its “${chosen}”.`;
  return { text: String(values[chosen]), note };
}
