import { randomInt } from "node:crypto";
import { randomId } from "@/lib/tokens/digest";
import {
  type Answer,
  type Attack,
  KEPT_SEC,
  type Range,
  type Shot,
} from "./attack";

/** People who are logged in. */
const SESSIONS = 1_000;
/** A guess hits one time in 1,680: so many are all but certain to do. */
const MOST_GUESSES = 40_000;
const AT_ONCE = 500;

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Session ids that are short enough to be found by trying. */
export const idGuessing: Attack = {
  title: "Guessed session ids",
  move: "The attacker tries session ids until one is somebody’s.",
  precondition: "Ids are short or predictable, and many people are logged in.",
  mistake:
    "Four letters, so that you do not have to wait. The article’s “abc123” has six: with a thousand people logged in, a hit takes some two million guesses.",
  remedy: "256 random bits. Nobody finds one by trying.",
  sources: [{ id: "asvs", at: "7.2.3" }, { id: "owasp-sessions" }],

  async fire(range) {
    function vulnerableId() {
      // #region naive
      const letter = () => LETTERS[randomInt(LETTERS.length)];
      return `${letter()}${letter()}${letter()}${letter()}`;
      // #endregion naive
    }
    function hardenedId() {
      // #region hardened
      return randomId(32);
      // #endregion hardened
    }
    const naive = await logInMany(range, "short", vulnerableId);
    const hardened = await logInMany(range, "long", hardenedId);
    const shots: Shot[] = [
      {
        by: "owner",
        what: "somebody who is logged in",
        presented: naive[0],
        naive: await guess(range, "short", () => naive[0], 1),
        hardened: await guess(range, "long", () => hardened[0], 1),
      },
      {
        by: "attacker",
        what: `up to ${MOST_GUESSES.toLocaleString("en")} guesses`,
        presented: vulnerableId(),
        naive: await guess(range, "short", vulnerableId, MOST_GUESSES),
        hardened: await guess(range, "long", hardenedId, MOST_GUESSES),
      },
    ];
    const { redis, key } = range;
    await redis.unlink(naive.map((id) => key(`short:${id}`)));
    await redis.unlink(hardened.map((id) => key(`long:${id}`)));
    return shots;
  },
};

/** Logs people in, and answers their ids. */
async function logInMany(
  { redis, key }: Range,
  kind: string,
  newId: () => string,
): Promise<[string, ...string[]]> {
  const others = Array.from({ length: SESSIONS - 1 }, newId);
  const ids: [string, ...string[]] = [newId(), ...others];
  const write = redis.pipeline();
  for (const id of ids) write.set(key(`${kind}:${id}`), "", "EX", KEPT_SEC);
  await write.exec();
  return ids;
}

async function guess(
  { redis, key }: Range,
  kind: string,
  newId: () => string,
  most: number,
): Promise<Answer> {
  for (let guesses = 0; guesses < most; guesses += AT_ONCE) {
    const ids = Array.from({ length: Math.min(AT_ONCE, most) }, newId);
    const found = await redis.mget(ids.map((id) => key(`${kind}:${id}`)));
    const hit = found.findIndex((session) => session !== null);
    const said = `in with guess ${(guesses + hit + 1).toLocaleString("en")}`;
    if (hit >= 0) return { accepted: true, said };
  }
  const said = `no hit in ${most.toLocaleString("en")} guesses`;
  return { accepted: false, said };
}
