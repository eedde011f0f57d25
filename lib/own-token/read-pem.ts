import { describeCharacter } from "./characters";
import { decodeBase64url } from "./decode-base64url";
import {
  BIT_STRING,
  childrenOf,
  INTEGER,
  OBJECT_ID,
  OCTET_STRING,
  readElement,
  SEQUENCE,
  writeElement,
} from "./der";
import {
  type KeyType,
  spkiOfCertificate,
  typeOfPkcs8,
  typeOfSpki,
} from "./key-type";

/** A key in the two forms that WebCrypto reads. */
export interface DerKey {
  format: "spki" | "pkcs8";
  der: Uint8Array;
  type: KeyType;
  /** The form it was pasted in: “public key”, “certificate (X.509)”. */
  form: string;
}

type Read = DerKey | { unreadable: string };

const BLOCK =
  /-----BEGIN ([A-Z0-9 ]{1,40})-----([^-]*)(-----END ([A-Z0-9 ]{1,40})-----)?/;

const UNREAD: Record<string, string | undefined> = {
  "ENCRYPTED PRIVATE KEY":
    "the private key is encrypted with a password. Decrypt it first: openssl pkey -in key.pem",
  "OPENSSH PRIVATE KEY":
    "this is OpenSSH’s own form. Convert it: ssh-keygen -p -m PKCS8 -f key",
  "CERTIFICATE REQUEST":
    "this is a request for a certificate, not a certificate or key",
};

/** Reads the first PEM block of a text (RFC 7468), old forms included. */
export function readPem(text: string): Read {
  const [, label = "", body = "", ending] =
    BLOCK.exec(text.replaceAll("\\n", "\n")) ?? [];
  const unread = UNREAD[label];
  if (unread !== undefined) return { unreadable: unread };
  if (ending === undefined) {
    return {
      unreadable: `the block “${label}” has no end line: it was cut off`,
    };
  }
  const base64 = body.replace(/\s/g, "");
  const foreign = base64.search(/[^A-Za-z0-9+/=]/);
  if (foreign >= 0) {
    const what = describeCharacter(base64.codePointAt(foreign) ?? 0);
    return {
      unreadable: `its text holds ${what}, which is not base64 (character ${foreign + 1})`,
    };
  }
  const der = decodeBase64url(base64).bytes;
  return readDer(label, der) ?? { unreadable: brokenDer(label, der) };
}

function brokenDer(label: string, der: Uint8Array): string {
  const outer = readElement(der, 0);
  return outer === null
    ? `the block “${label}” is cut off, or was changed: its ${der.length} bytes are fewer than it announces`
    : `the block “${label}” holds no key of a kind that tokens use`;
}

function readDer(label: string, der: Uint8Array): DerKey | null {
  switch (label) {
    case "PUBLIC KEY":
      return publicKey(der, "public key");
    case "CERTIFICATE": {
      const spki = spkiOfCertificate(der);
      return spki && publicKey(spki, "certificate (X.509)");
    }
    case "RSA PUBLIC KEY": {
      const spki = writeElement(SEQUENCE, RSA, bitString(der));
      return publicKey(spki, "public key (PKCS #1)");
    }
    case "PRIVATE KEY":
      return privateKey(der, "private key");
    case "RSA PRIVATE KEY": {
      const key = writeElement(OCTET_STRING, der);
      const pkcs8 = writeElement(SEQUENCE, VERSION, RSA, key);
      return privateKey(pkcs8, "private key (PKCS #1)");
    }
    case "EC PRIVATE KEY":
      return ecPrivateKey(der);
    default:
      return null;
  }
}

function publicKey(der: Uint8Array, form: string): DerKey | null {
  const type = typeOfSpki(der);
  return type && { format: "spki", der, type, form };
}

function privateKey(der: Uint8Array, form: string): DerKey | null {
  const type = typeOfPkcs8(der);
  return type && { format: "pkcs8", der, type, form };
}

/** SEC 1 keeps the curve inside the key; PKCS #8 beside it (RFC 5915 § 3). */
function ecPrivateKey(der: Uint8Array): DerKey | null {
  const outer = readElement(der, 0);
  const curve = outer && childrenOf(der, outer).find(({ tag }) => tag === 0xa0);
  if (!curve) return null;
  const id = writeElement(OBJECT_ID, Uint8Array.from(EC));
  const algorithm = writeElement(
    SEQUENCE,
    id,
    der.slice(curve.start, curve.end),
  );
  const key = writeElement(OCTET_STRING, der);
  return privateKey(
    writeElement(SEQUENCE, VERSION, algorithm, key),
    "private key (SEC 1)",
  );
}

const VERSION = writeElement(INTEGER, Uint8Array.of(0));
const EC = [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
const RSA_ID = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
const NULL = Uint8Array.of(0x05, 0x00);
const RSA = writeElement(
  SEQUENCE,
  writeElement(OBJECT_ID, Uint8Array.from(RSA_ID)),
  NULL,
);

/** A bit string of whole bytes. */
function bitString(bytes: Uint8Array): Uint8Array {
  return writeElement(BIT_STRING, Uint8Array.of(0), bytes);
}
