import { createHmac, randomBytes } from "node:crypto";
import jwt from "jsonwebtoken";
import { type Attack, type Door, shoot } from "./attack";

/** Words that every cracker tries first. */
const WORDS = "123456 password admin changeme jwt letmein qwerty secret".split(
  " ",
);

/** The secret of a token, found from the token alone, or undefined. */
// #region crack
function crack(token: string): string | undefined {
  const end = token.lastIndexOf(".");
  const signature = token.slice(end + 1);
  return WORDS.find((word) => {
    const mac = createHmac("sha256", word).update(token.slice(0, end));
    return mac.digest("base64url") === signature;
  });
}
// #endregion crack

/** A secret that a person made up, guessed offline from one token. */
export const weakSecret: Attack = {
  title: "A guessed secret",
  move: "The attacker has one token of any user, guesses the secret at home, and signs what he likes.",
  precondition: "HS256 with a secret that a person made up.",
  mistake:
    "The library signs with any secret that is not empty; neither jsonwebtoken nor jose checks its length.",
  remedy: "32 random bytes, made by a generator, and rotated.",
  sources: [
    { id: "rfc7518", at: "§ 3.2" },
    { id: "rfc8725", at: "§ 2.2, § 3.5" },
  ],

  async fire() {
    // #region naive
    const weak = "secret";
    // #endregion naive
    // #region hardened
    const strong = randomBytes(32);
    // #endregion hardened
    const verifyWith =
      (secret: string | Buffer): Door =>
      (token) =>
        jwt.verify(token, secret, { algorithms: ["HS256"] });
    const doors = { naive: verifyWith(weak), hardened: verifyWith(strong) };

    const seen = { naive: bobs(weak), hardened: bobs(strong) };
    const guess = crack(seen.naive) ?? crack(seen.hardened) ?? "";
    const forged = jwt.sign({ sub: "alice", role: "admin" }, guess);
    return [
      await shoot("owner", "Bob’s token, which the attacker saw", seen.naive, {
        naive: () => doors.naive(seen.naive),
        hardened: () => doors.hardened(seen.hardened),
      }),
      await shoot("attacker", `signed with “${guess}”`, forged, doors),
    ];
  },
};

function bobs(secret: string | Buffer): string {
  return jwt.sign({ sub: "bob" }, secret);
}
