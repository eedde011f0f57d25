import type { LoginAnswer } from "@/lib/http/contract";

export type PartKind = "header" | "payload" | "signature" | "seal" | "session";

export interface CredentialPart {
  kind: PartKind;
  text: string;
}

/** Cuts a credential where its own structure does. */
export function partsOf(issued: LoginAnswer): CredentialPart[] {
  const { credential } = issued;
  if (issued.decoded === undefined) {
    return [
      { kind: isSeal(credential) ? "seal" : "session", text: credential },
    ];
  }
  const [header = "", payload = "", signature = ""] = credential.split(".");
  return [
    { kind: "header", text: header },
    { kind: "payload", text: payload },
    { kind: "signature", text: signature },
  ];
}

/** Iron seals start with their format: `Fe26.2*…`. */
export function isSeal(credential: string): boolean {
  return credential.startsWith("Fe26.");
}
