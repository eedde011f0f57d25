import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportJWK, exportPKCS8, generateKeyPair } from "jose";

// #region key-pair
/** A key pair of the issuer: the private half stays in its own folder. */
export async function newKey(folder) {
  const pair = await generateKeyPair("ES256", { extractable: true });
  const { privateKey, publicKey } = pair;
  const kid = randomUUID();
  const file = join(folder, `${kid}.pem`);
  await writeFile(file, await exportPKCS8(privateKey), { mode: 0o600 });
  const jwk = {
    ...(await exportJWK(publicKey)),
    kid,
    alg: "ES256",
    use: "sig",
  };
  return { kid, privateKey, jwk };
}
// #endregion key-pair
