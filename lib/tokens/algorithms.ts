/** JWS algorithms the lab signs with (RFC 7518 § 3.1, RFC 8037 § 3.1). */
export const ALGORITHMS = ["HS256", "RS256", "ES256", "EdDSA"] as const;

export type Algorithm = (typeof ALGORITHMS)[number];
