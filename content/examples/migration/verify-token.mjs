import { jwtVerify } from "jose";

/** Whether a token was taken back: it alone, or all that its user had then. */
export async function takenBack(redis, prefix, { jti, sub, iat }) {
  const asked = [`${prefix}denied:${jti}`, `${prefix}epoch:${sub}`];
  const [denied, epoch] = await redis.mGet(asked);
  return denied !== null || iat < Number(epoch);
}

/** How a JWT of the old login is examined, on this Redis and with this secret. */
export function tokenVerifier(redis, prefix, secret) {
  const key = new TextEncoder().encode(secret);

  // #region verify
  /**
   * What the token says, or why it does not count. All that is relied on is
   * required (RFC 8725 § 3); one read asks whether it was taken back.
   */
  return async function verifyToken(token) {
    const required = {
      algorithms: ["HS256"],
      issuer: "https://app.example",
      audience: "https://app.example",
      requiredClaims: ["sub", "jti", "iat", "exp"],
    };
    const { payload, code } = await jwtVerify(token ?? "", key, required).catch(
      (error) => error,
    );
    if (code !== undefined) return { refused: code };
    // The old login wrote no typ: other kinds are told by what they carry.
    if (payload.purpose !== undefined) return { refused: "another purpose" };
    const isRevoked = await takenBack(redis, prefix, payload);
    return isRevoked ? { refused: "revoked" } : { payload };
  };
  // #endregion verify
}
