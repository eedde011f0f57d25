import { sealData, unsealData } from "iron-session";
import { type Refusal, refuse } from "@/lib/strategies/refusal";
import type { Claims } from "@/lib/strategies/strategy";
import { crypto, decide } from "@/lib/trace/recorder";
import { isCanonicalBase64url } from "./base64url";

/** What a sealed cookie holds; only the server can read it. */
export interface SealedLogin {
  id: string;
  user: string;
  claims: Claims;
  /** Seconds since the epoch, on the realm's clock. */
  issuedAt: number;
  /** Seconds since the epoch, on the realm's clock. */
  expiresAt: number;
}

/**
 * The seal's eight parts and its version mark. iron-session strips whatever
 * follows the first `~` before it checks the MAC, so the mark is checked here.
 */
const VERSION_MARK = "~2";
const SEAL = /^Fe26\.2\*\d+\*[\w-]+\*[\w-]+\*[\w-]+\*\d*\*[\w-]+\*[\w-]+~2$/;

/** Encrypts and authenticates a login into a cookie value (AES-CBC, HMAC). */
export async function seal(password: string, login: SealedLogin) {
  // The library's own expiry reads the machine's clock, not the realm's.
  const options = { password, ttl: 0 };
  return crypto("seal: AES-256-CBC + HMAC-SHA-256", () =>
    sealData(login, options),
  );
}

/** Opens a seal. Refuses `malformed`, `unknown-key` or `bad-signature`. */
export async function unseal(
  password: string,
  sealed: string,
): Promise<{ ok: true; login: SealedLogin } | Refusal> {
  const wellFormed = isWellFormed(sealed);
  decide("format", wellFormed, "eight canonical parts, and version mark ~2");
  if (!wellFormed) return refuse("malformed", "This is not a seal.");

  const onUnsealError = (reason: string) => {
    throw new BadSeal(reason);
  };
  try {
    const login = await crypto("unseal: HMAC check, then decrypt", () =>
      unsealData<SealedLogin>(sealed, { password, ttl: 0, onUnsealError }),
    );
    return { ok: true, login };
  } catch (error) {
    if (!(error instanceof BadSeal)) throw error;
    return refusalOf(error);
  }
}

/** iron compares the MAC's bytes, so their spelling is checked here. */
function isWellFormed(sealed: string): boolean {
  if (!SEAL.test(sealed)) return false;
  const [, , ...parts] = sealed.slice(0, -VERSION_MARK.length).split("*");
  return parts.every(isCanonicalBase64url);
}

/** Thrown where the MAC is checked, so that the step counts as failed. */
class BadSeal extends Error {}

function refusalOf({ message }: BadSeal): Refusal {
  if (message === "unknown-password") {
    const detail = "The seal names a password this realm lacks.";
    decide("key", false, detail);
    return refuse("unknown-key", detail);
  }
  const detail = "The seal's MAC does not match its content.";
  decide("signature", false, detail);
  return refuse("bad-signature", detail);
}
