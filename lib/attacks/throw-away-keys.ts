import { generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";

const generate = promisify(generateKeyPair);

/** A key pair that lives as long as one attack. */
export interface Pair {
  publicKey: KeyObject;
  privateKey: KeyObject;
  /** The public key as it is published. */
  publicPem: string;
}

export function rsaPair(): Promise<Pair> {
  return withPem(generate("rsa", { modulusLength: 2048 }));
}

export function ecPair(): Promise<Pair> {
  return withPem(generate("ec", { namedCurve: "P-256" }));
}

async function withPem(
  making: Promise<{ publicKey: KeyObject; privateKey: KeyObject }>,
): Promise<Pair> {
  const { publicKey, privateKey } = await making;
  const publicPem = publicKey.export({ type: "spki", format: "pem" });
  return { publicKey, privateKey, publicPem: publicPem.toString() };
}

/** Header and payload as they are signed (RFC 7515 § 5.1). */
export function signingInput(header: object, payload: object): string {
  return [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
}

export const nowSec = () => Math.floor(Date.now() / 1000);
