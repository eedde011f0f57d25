import { randomId, sha256 } from "@/lib/tokens/digest";
import { type Answer, type Attack, type Door, KEPT_SEC, shoot } from "./attack";

/** How often the link is used at once. */
const AT_ONCE = 50;

/** A link for one use, used many times in the same moment. */
export const resetRace: Attack = {
  title: "One link, fifty times",
  move: "Whoever has a link for one use sends it fifty times in the same moment.",
  precondition: "Looking and taking are two commands.",
  mistake:
    "GET, then DEL. Between the two, every other request finds the link still there.",
  remedy: "GETDEL looks and takes in one command: Redis runs one at a time.",
  sources: [{ id: "redis-getdel" }, { id: "owasp-forgot" }],

  async fire({ redis, key }) {
    const linkOf = (token: string) => key(`reset:${sha256(token)}`);
    async function vulnerableRedeem(token: string) {
      const link = linkOf(token);
      // #region naive
      const user = await redis.get(link);
      if (user === null) throw new Error("unknown or used");
      await redis.del(link);
      return user;
      // #endregion naive
    }
    async function hardenedRedeem(token: string) {
      const link = linkOf(token);
      // #region hardened
      const user = await redis.getdel(link);
      if (user === null) throw new Error("unknown or used");
      return user;
      // #endregion hardened
    }
    const doors = { naive: vulnerableRedeem, hardened: hardenedRedeem };
    const newLink = async () => {
      const token = randomId(32);
      await redis.set(linkOf(token), "alice", "EX", KEPT_SEC);
      return token;
    };
    const [one, other] = [await newLink(), await newLink()];
    const used = await newLink();
    await doors.hardened(used);
    return [
      await shoot("owner", "a link, used once", await newLink(), {
        naive: doors.naive,
        hardened: async () => doors.hardened(await newLink()),
      }),
      {
        by: "attacker",
        what: `one link, ${AT_ONCE} times at once`,
        presented: one,
        naive: await atOnce(doors.naive, one),
        hardened: await atOnce(doors.hardened, other),
      },
      await shoot("attacker", "a link that was used before", used, doors),
    ];
  },
};

/** Getting in more than once is getting in. */
async function atOnce(door: Door, token: string): Promise<Answer> {
  const knocks = Array.from({ length: AT_ONCE }, () => door(token));
  const answers = await Promise.allSettled(knocks);
  const times = answers.filter(({ status }) => status === "fulfilled").length;
  return { accepted: times > 1, said: `redeemed ${times} of ${AT_ONCE} times` };
}
