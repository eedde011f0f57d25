import { describeCharacter } from "./characters";
import { decodeBase64url } from "./decode-base64url";
import { readJson, readJsonPart } from "./read-json-part";
import { firstOf, type Recognised, type Recogniser } from "./recognise-marked";

const UNMARKED: Recogniser[] = [tellJson, tellOnePart, tellId];

/** Names what was pasted instead of a token. Always has an answer. */
export function recogniseOther(text: string): Recognised {
  return firstOf(UNMARKED, text) ?? tellNothing(text);
}

function tellJson(text: string): Recognised | null {
  if (!text.startsWith("{")) return null;
  const { json } = readJson(new TextEncoder().encode(text));
  if (json.members.length === 0 && !json.whole) return null;
  if ("kty" in json.values || "keys" in json.values) {
    return {
      kind: "key",
      title:
        "keys" in json.values
          ? "A set of keys (JWK Set), not a token"
          : "A key (JWK), not a token",
      explanation: "Paste the token here, and this into the field for keys.",
    };
  }
  return {
    kind: "claims",
    title: "JSON that is not a token yet",
    explanation:
      "These may be the claims of a token: nobody has signed them. What they would cost inside one is below.",
    payload: json,
  };
}

/** One part alone: a header or a payload that lost its token. */
function tellOnePart(text: string): Recognised | null {
  const { json, bytes } = readJsonPart("token", text);
  if (json.members.length === 0) return tellMarkup(bytes);
  const isHeader = "alg" in json.values;
  return {
    kind: "claims",
    title: isHeader ? "A header alone" : "One part of a token, alone",
    explanation: `It decodes to JSON, but a token has three or five parts, joined by dots. ${isHeader ? "The payload and the signature are missing." : "A header and a signature are missing."}`,
    payload: json,
  };
}

function tellMarkup(bytes: Uint8Array): Recognised | null {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (!/^<(\?xml|saml)/i.test(start)) return null;
  return {
    kind: "other",
    title: "XML in base64, perhaps a SAML assertion",
    explanation:
      "SAML does the job of an ID token in XML. This page reads JWS and JWE only.",
  };
}

const IDS: [form: RegExp, what: string, bits: (length: number) => number][] = [
  [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "a UUID", () => 122],
  [/^[0-9a-f]{16,128}$/i, "hexadecimal", (length) => length * 4],
  [/^[A-Za-z0-9_-]{16,128}$/, "base64url", (length) => length * 6],
  [
    /^[a-z0-9]{4,15}$/i,
    "letters and digits",
    (length) => Math.floor(length * 5.17),
  ],
];

function tellId(text: string): Recognised | null {
  const [, form, bits] = IDS.find(([pattern]) => pattern.test(text)) ?? [];
  if (form === undefined || bits === undefined) return null;
  const most = bits(text.length);
  const enough =
    most >= 128
      ? "enough, if it was drawn at random"
      : "fewer than the 128 that OWASP ASVS 5.0.0, 7.2.3 asks of a session id";
  return {
    kind: "session-id",
    title: "An opaque id, perhaps of a session",
    explanation: `${text.length} characters (${form}), at most ${Math.min(most, 768)} bits: ${enough}. There is nothing to decode. It means something only to the server that looks it up.`,
  };
}

function tellNothing(text: string): Recognised {
  const { faults } = decodeBase64url(
    text.slice(0, 100_000).replaceAll(".", ""),
  );
  const foreign = faults.find(({ readOn }) => !readOn);
  const size = `${text.length.toLocaleString("en")} character${text.length === 1 ? "" : "s"}`;
  const at = text.search(/[^A-Za-z0-9_.-]/);
  const why =
    at >= 0
      ? `Character ${(at + 1).toLocaleString("en")} is ${describeCharacter(text.codePointAt(at) ?? 0)}, which no token holds.`
      : foreign === undefined
        ? "A token has three or five parts, joined by dots."
        : "Its characters are those of a token, but its length is not.";
  return {
    kind: "other",
    title: "No token",
    explanation: `${size} in which no token, session id or key can be recognised. ${why}`,
  };
}
