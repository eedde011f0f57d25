import { generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const secret = () => randomBytes(32).toString("base64url");

/** A value for each secret that a login here may need, fresh each time. */
export function newSecrets() {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = pair.privateKey.export({ format: "jwk" });
  const names = { kid: randomUUID(), alg: "ES256", use: "sig" };
  return {
    SIGNING_KEY: JSON.stringify({ ...jwk, ...names }),
    REFRESH_SECRET: secret(),
    SEAL_PASSWORD: secret(),
    DEMO_PASSWORD: secret(),
  };
}

// Run as a program it writes .env, and never over one that is there.
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const secrets = newSecrets();
  const example = await readFile(".env.example", "utf8");
  const filled = example.replaceAll(/^(\w+)=$/gm, (line, name) =>
    secrets[name] ? `${name}='${secrets[name]}'` : line,
  );
  await writeFile(".env", filled, { mode: 0o600, flag: "wx" });
  console.log(`.env is written. Log in as alice: ${secrets.DEMO_PASSWORD}`);
}
