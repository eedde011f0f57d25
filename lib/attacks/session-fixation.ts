import { randomId, sha256 } from "@/lib/tokens/digest";
import { type Attack, KEPT_SEC, shoot } from "./attack";

/** A session id that the attacker knew before the victim logged in. */
export const sessionFixation: Attack = {
  title: "An id that was planted",
  move: "The attacker plants a session id in the victim’s browser, waits for the login, and comes with the same id.",
  precondition: "The login keeps the id that the browser brought.",
  mistake:
    "The login keeps whatever id the browser brings. Passport did so before 0.6.0.",
  remedy: "A new id at each login, and the old one is deleted.",
  sources: [
    { id: "asvs", at: "7.2.4" },
    { id: "owasp-sessions" },
    { id: "cve-2022-25896" },
  ],

  async fire({ redis, key }) {
    const session = (id: string) => key(`session:${sha256(id)}`);
    async function vulnerableLogin(cookie: string) {
      // #region naive
      await redis.set(session(cookie), "alice", "EX", KEPT_SEC);
      return cookie;
      // #endregion naive
    }
    async function hardenedLogin(cookie: string) {
      // #region hardened
      const id = randomId(32);
      await redis.del(session(cookie));
      await redis.set(session(id), "alice", "EX", KEPT_SEC);
      return id;
      // #endregion hardened
    }
    const me = async (id: string) => {
      const user = await redis.get(session(id));
      if (user === null) throw new Error("unknown session");
      return user;
    };
    const planted = { naive: randomId(32), hardened: randomId(32) };
    const ids = {
      naive: await vulnerableLogin(planted.naive),
      hardened: await hardenedLogin(planted.hardened),
    };
    return [
      await shoot("owner", "Alice, after her login", ids.hardened, {
        naive: () => me(ids.naive),
        hardened: () => me(ids.hardened),
      }),
      await shoot("attacker", "the planted id", planted.naive, {
        naive: () => me(planted.naive),
        hardened: () => me(planted.hardened),
      }),
    ];
  },
};
