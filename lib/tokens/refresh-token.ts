import { createHmac } from "node:crypto";
import { type Refusal, refuse } from "@/lib/strategies/refusal";
import { decide } from "@/lib/trace/recorder";
import { sameDigest } from "./digest";

/** What a refresh token says: its family, and its place in the line. */
export interface RefreshToken {
  familyId: string;
  generation: number;
}

/**
 * A refresh token is `family.generation.mac`. Because the MAC is computed, a
 * retried rotation can be answered with the same token and none is stored.
 */
export function mintRefreshToken(secret: string, token: RefreshToken): string {
  const content = `${token.familyId}.${token.generation}`;
  return `${content}.${mac(secret, content)}`;
}

/** Reads a refresh token. Refuses `malformed` or `bad-signature`. */
export function readRefreshToken(
  secret: string,
  text: string,
): ({ ok: true } & RefreshToken) | Refusal {
  const match = /^([\w-]{22})\.(0|[1-9]\d{0,8})\.([\w-]{43})$/.exec(text);
  decide("format", match !== null, "family, generation and MAC");
  if (match === null) return refuse("malformed", "Not a refresh token.");

  const [, familyId = "", generation = "", presented = ""] = match;
  const genuine = sameDigest(
    presented,
    mac(secret, `${familyId}.${generation}`),
  );
  decide("signature", genuine, "the MAC over family and generation");
  if (!genuine) return refuse("bad-signature", "The token's MAC is wrong.");
  return { ok: true, familyId, generation: Number(generation) };
}

function mac(secret: string, content: string): string {
  return createHmac("sha256", secret).update(content).digest("base64url");
}
