import { randomId, sha256 } from "@/lib/tokens/digest";
import { type Attack, KEPT_SEC, shoot } from "./attack";

/** A stolen refresh token: who renews with it, and for how long? */
export const refreshTheft: Attack = {
  title: "The refresh token, copied",
  move: "The attacker copies a refresh token once, and renews with it whenever he likes.",
  precondition: "A refresh token stays good after its use.",
  mistake:
    "Nobody can see that two people renew. Both stay logged in for as long as the token lives.",
  remedy:
    "Each use replaces it. An old one means that two hold it, or that a retry came late; so its family is ended, while access tokens that are out live on for their minutes. The price: the owner logs in again, even when it was only a second tab.",
  sources: [
    { id: "rfc9700", at: "§ 4.14.2" },
    { id: "asvs", at: "10.4.5" },
  ],

  async fire({ redis, key }) {
    const kept = (family: string) => key(`refresh:${family}`);
    async function vulnerableRenew(token: string) {
      const [family = ""] = token.split(".");
      // #region naive
      const current = await redis.get(kept(family));
      if (current === sha256(token)) return token;
      throw new Error("unknown refresh token");
      // #endregion naive
    }
    async function hardenedRenew(token: string) {
      const [family = ""] = token.split(".");
      // #region hardened
      const next = `${family}.${randomId(32)}`;
      // One command swaps them: two renewals cannot both see the old one.
      const current = await redis.set(
        kept(family),
        sha256(next),
        "KEEPTTL",
        "XX",
        "GET",
      );
      if (current === sha256(token)) return next;
      await redis.del(kept(family));
      throw new Error("unknown, or used before: its family is ended");
      // #endregion hardened
    }
    const start = async () => {
      const token = `${randomId(8)}.${randomId(32)}`;
      await redis.set(kept(familyOf(token)), sha256(token), "EX", KEPT_SEC);
      return token;
    };
    const naive = await start();
    const hardened = await start();
    let current = hardened;
    const renewed = {
      naive: async () => told(await vulnerableRenew(naive)),
      hardened: async () => {
        current = await hardenedRenew(current);
        return told(current);
      },
    };
    const copy = {
      naive: async () => told(await vulnerableRenew(naive)),
      hardened: async () => told(await hardenedRenew(hardened)),
    };
    const madeUp = { naive: vulnerableRenew, hardened: hardenedRenew };
    return [
      await shoot("owner", "the owner renews", hardened, renewed),
      await shoot("attacker", "the copy", hardened, copy),
      await shoot("owner", "the owner renews again", hardened, renewed),
      await shoot("attacker", "the copy, once more", hardened, copy),
      await shoot("attacker", "a made-up token", `${randomId(8)}.x`, madeUp),
    ];
  },
};

function familyOf(token: string): string {
  return token.split(".")[0] ?? "";
}

function told(token: string): string {
  return `renewed, with ${token.slice(-8)} at its end`;
}
