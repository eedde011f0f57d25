import {
  childrenOf,
  type DerElement,
  INTEGER,
  OBJECT_ID,
  readElement,
  SEQUENCE,
} from "./der";

/** What kind of key it is, as far as algorithms care. */
export interface KeyType {
  kty: "RSA" | "EC" | "OKP" | "AKP" | "oct";
  /** The curve, or the ML-DSA parameter set. */
  crv?: string;
  bits?: number;
}

const BY_OID: Record<string, KeyType | undefined> = {
  "2a864886f70d010101": { kty: "RSA" },
  "2a864886f70d01010a": { kty: "RSA" },
  "2b6570": { kty: "OKP", crv: "Ed25519" },
  "2b6571": { kty: "OKP", crv: "Ed448" },
  "2b656e": { kty: "OKP", crv: "X25519" },
  "608648016503040311": { kty: "AKP", crv: "ML-DSA-44" },
  "608648016503040312": { kty: "AKP", crv: "ML-DSA-65" },
  "608648016503040313": { kty: "AKP", crv: "ML-DSA-87" },
};

const EC_PUBLIC_KEY = "2a8648ce3d0201";

const CURVES: Record<string, string | undefined> = {
  "2a8648ce3d030107": "P-256",
  "2b81040022": "P-384",
  "2b81040023": "P-521",
  "2b8104000a": "secp256k1",
};

/** The key type of a SubjectPublicKeyInfo (RFC 5280 § 4.1.2.7). */
export function typeOfSpki(der: Uint8Array): KeyType | null {
  const [algorithm, key] = childrenAt(der, 0);
  const type = algorithm ? typeOfAlgorithm(der, algorithm) : null;
  if (type?.kty !== "RSA" || key === undefined) return type;
  // A bit string starts with the count of its unused bits.
  return { ...type, bits: modulusBits(der, key.start + 1, 0) };
}

/** The key type of a PrivateKeyInfo (RFC 5958 § 2). */
export function typeOfPkcs8(der: Uint8Array): KeyType | null {
  const [, algorithm, key] = childrenAt(der, 0);
  const type = algorithm ? typeOfAlgorithm(der, algorithm) : null;
  if (type?.kty !== "RSA" || key === undefined) return type;
  return { ...type, bits: modulusBits(der, key.start, 1) };
}

/** The public key inside a certificate (RFC 5280 § 4.1). */
export function spkiOfCertificate(der: Uint8Array): Uint8Array | null {
  const [body] = childrenAt(der, 0);
  if (body === undefined) return null;
  const fields = childrenOf(der, body);
  // The version comes first, in a tag of its own, unless it is the first one.
  const spki = fields[fields[0]?.tag === 0xa0 ? 6 : 5];
  return spki?.tag === SEQUENCE ? der.slice(spki.at, spki.end) : null;
}

function childrenAt(der: Uint8Array, at: number): DerElement[] {
  const outer = readElement(der, at);
  return outer?.tag === SEQUENCE ? childrenOf(der, outer) : [];
}

function typeOfAlgorithm(
  der: Uint8Array,
  algorithm: DerElement,
): KeyType | null {
  const [id, parameters] = childrenOf(der, algorithm);
  if (id?.tag !== OBJECT_ID) return null;
  const oid = hexOf(der, id);
  if (oid !== EC_PUBLIC_KEY) return BY_OID[oid] ?? null;
  const crv = parameters && CURVES[hexOf(der, parameters)];
  return { kty: "EC", ...(crv ? { crv } : {}) };
}

/** Bits of the modulus: the number at this place of an RSA key. */
function modulusBits(der: Uint8Array, at: number, place: number): number {
  const modulus = childrenAt(der, at)[place];
  if (modulus?.tag !== INTEGER) return 0;
  const leading = der[modulus.start] === 0 ? 1 : 0;
  return (modulus.end - modulus.start - leading) * 8;
}

export function hexOf(der: Uint8Array, { start, end }: DerElement): string {
  return Array.from(der.subarray(start, end), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** `an RSA key of 2,048 bits`, `an EC key on P-256`. */
export function tellKeyType({ kty, crv, bits }: KeyType): string {
  if (kty === "oct") return "a secret";
  if (kty === "RSA") {
    return bits
      ? `an RSA key of ${bits.toLocaleString("en")} bits`
      : "an RSA key";
  }
  if (kty === "AKP") return `an ${crv ?? "AKP"} key`;
  return kty === "EC"
    ? `an EC key on ${crv ?? "an unknown curve"}`
    : `an ${crv ?? "OKP"} key`;
}
