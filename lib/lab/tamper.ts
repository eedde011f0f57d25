import {
  fromBytes,
  type JwtText,
  readJwt,
  toBytes,
  writeJwt,
} from "./jwt-text";
import type { StageId } from "./step-plan";

/** One way to change a credential before a stage looks at it. */
export interface Tamper {
  id: string;
  /** The stage that it is meant for. */
  before: StageId;
  title: string;
  /** What it tries, in one sentence. */
  explains: string;
  /** The changed credential; null where this cannot be done to it. */
  apply(credential: string): string | null;
}

function onJwt(change: (jwt: JwtText) => Partial<JwtText> | null) {
  return (credential: string): string | null => {
    const jwt = readJwt(credential);
    const changed = jwt && isObjects(jwt) && change(jwt);
    return jwt && changed ? writeJwt({ ...jwt, ...changed }) : null;
  };
}

function isObjects({ header, payload }: JwtText): boolean {
  return [header, payload].every((text) => text.startsWith("{"));
}

function headerWith(jwt: JwtText, members: object): string {
  return JSON.stringify({ ...JSON.parse(jwt.header), ...members });
}

export const TAMPERS: readonly Tamper[] = [
  {
    id: "pad",
    before: "format",
    title: "Add padding",
    explains: "The same bytes in another spelling: one = at the end.",
    apply: (credential) => `${credential}=`,
  },
  {
    id: "unused-bits",
    before: "format",
    title: "Set unused bits",
    explains:
      "The last character has bits that no byte uses; many libraries ignore them.",
    apply: withOtherSpelling,
  },
  {
    id: "cut",
    before: "format",
    title: "Cut the end off",
    explains: "As a copy and paste gone wrong would.",
    apply: (credential) => credential.slice(0, -10),
  },
  {
    id: "alg-none",
    before: "algorithm",
    title: "alg: none",
    explains:
      "Claims to be unsigned, and leaves the signature out (RFC 8725 § 2.1).",
    apply: onJwt((jwt) => ({
      header: headerWith(jwt, { alg: "none" }),
      signature: "",
    })),
  },
  {
    id: "alg-hs512",
    before: "algorithm",
    title: "alg: HS512",
    explains: "An algorithm that exists, and that this issuer does not use.",
    apply: onJwt((jwt) => ({ header: headerWith(jwt, { alg: "HS512" }) })),
  },
  {
    id: "alg-swap",
    before: "key",
    title: "Another allowed algorithm",
    explains:
      "RS256 for a key that is not RSA: key confusion needs this to work.",
    apply: onJwt((jwt) => {
      const { alg } = JSON.parse(jwt.header);
      const other = alg === "RS256" ? "HS256" : "RS256";
      return { header: headerWith(jwt, { alg: other }) };
    }),
  },
  {
    id: "kid-path",
    before: "key",
    title: "kid: ../../dev/null",
    explains: "Hopes that the kid is used as a file’s path.",
    apply: onJwt((jwt) => ({
      header: headerWith(jwt, { kid: "../../../dev/null" }),
    })),
  },
  {
    id: "promote",
    before: "signature",
    title: "Make yourself root",
    explains: "Changes the role in the payload and keeps the signature.",
    apply: onJwt((jwt) => ({
      payload: JSON.stringify({ ...JSON.parse(jwt.payload), role: "root" }),
    })),
  },
  {
    id: "longer",
    before: "signature",
    title: "Live a year longer",
    explains: "Moves exp and keeps the signature.",
    apply: onJwt((jwt) => {
      const payload = JSON.parse(jwt.payload);
      const exp = Number(payload.exp) + 365 * 86_400;
      return { payload: JSON.stringify({ ...payload, exp }) };
    }),
  },
  {
    id: "flip",
    before: "signature",
    title: "Flip one bit",
    explains: "The smallest change there is, in the middle of the last part.",
    apply: withOneBitFlipped,
  },
  {
    id: "twin",
    before: "signature",
    title: "The signature’s twin",
    explains:
      "For every ECDSA signature (r, s) there is (r, n−s), which is as good. A list of token strings misses it; a list of jtis does not.",
    apply: onJwt(withTwin),
  },
];

/** Other bits in the last character, where the bytes do not change. */
function withOtherSpelling(credential: string): string | null {
  const last = credential.split(".").at(-1) ?? "";
  const unused =
    last.length % 4 === 2 ? 0b1111 : last.length % 4 === 3 ? 0b11 : 0;
  const at = ALPHABET.indexOf(last.at(-1) ?? "");
  if (unused === 0 || at === -1) return null;
  return credential.slice(0, -1) + ALPHABET[at ^ unused];
}

const ALPHABET =
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Far enough from the end that the bit counts. */
const FROM_END = 20;

function withOneBitFlipped(credential: string): string | null {
  const place = credential.length - FROM_END;
  const at = ALPHABET.indexOf(credential[place] ?? "");
  if (at === -1) return null;
  const flipped = ALPHABET[at ^ 1];
  return credential.slice(0, place) + flipped + credential.slice(place + 1);
}

/** The order of P-256’s group (SEC 2, 2.4.2). */
const ORDER =
  0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function withTwin(jwt: JwtText): Partial<JwtText> | null {
  if (JSON.parse(jwt.header).alg !== "ES256") return null;
  const bytes = toBytes(jwt.signature);
  const s = bytes
    .slice(32)
    .reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const hex = (ORDER - s).toString(16).padStart(64, "0");
  const twin = Uint8Array.from(bytes);
  for (let at = 0; at < 32; at += 1) {
    twin[32 + at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
  }
  return { signature: fromBytes(twin) };
}
