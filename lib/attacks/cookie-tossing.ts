import { parseCookie } from "cookie";
import { randomId } from "@/lib/tokens/digest";
import { type Attack, shoot } from "./attack";

/** A sibling subdomain's cookie, which comes before the real one. */
export const cookieTossing: Attack = {
  title: "A cookie from a sibling",
  move: "Whoever holds any subdomain sets a cookie for the whole domain, with your cookie’s name and a longer path. The browser sends both, the attacker’s first.",
  precondition:
    "A subdomain in other hands, and a cookie name without __Host-.",
  mistake:
    "A Cookie header holds names and values, not where they came from. The usual parser takes the first. The header below is what the cookie lab found that Chromium sends.",
  remedy:
    "Browsers let no sibling set a __Host- name. And two of one name are one too many.",
  sources: [{ id: "rfc6265bis", at: "§ 4.1.3, § 8.6" }],

  async fire() {
    const [alices, mallorys] = [randomId(32), randomId(32)];
    const users: Record<string, string> = {
      [alices]: "alice",
      [mallorys]: "mallory",
    };
    function vulnerableRead(header: string) {
      // #region naive
      const { sid = "" } = parseCookie(header);
      return users[sid] ?? refuse("unknown session");
      // #endregion naive
    }
    function hardenedRead(header: string) {
      // #region hardened
      const name = "__Host-sid=";
      const mine = header.split("; ").filter((pair) => pair.startsWith(name));
      if (mine.length !== 1) refuse("not exactly one session");
      const sid = mine[0]?.slice(name.length) ?? "";
      return users[sid] ?? refuse("unknown session");
      // #endregion hardened
    }
    const doors = {
      naive: (header: string) => asAlice(vulnerableRead(header)),
      hardened: (header: string) => asAlice(hardenedRead(header)),
    };
    const own = `sid=${alices}; __Host-sid=${alices}`;
    return [
      await shoot("owner", "Alice’s own cookies", own, doors),
      await shoot(
        "attacker",
        "the sibling’s before hers",
        `sid=${mallorys}; ${own}`,
        {
          naive: (header) => asMallory(vulnerableRead(header)),
          hardened: (header) => asMallory(hardenedRead(header)),
        },
      ),
      await shoot(
        "attacker",
        "an old browser: both names tossed",
        `__Host-sid=${mallorys}; sid=${mallorys}; ${own}`,
        {
          naive: (header) => asMallory(vulnerableRead(header)),
          hardened: (header) => asMallory(hardenedRead(header)),
        },
      ),
    ];
  },
};

/** Alice works in her own account. */
function asAlice(user: string): string {
  return user === "alice" ? user : refuse(`logged in as ${user}`);
}

/** Alice works in Mallory's account, and leaves there what she types. */
function asMallory(user: string): string {
  return user === "mallory"
    ? "Alice works in Mallory’s account"
    : refuse(`logged in as ${user}`);
}

function refuse(why: string): never {
  throw new Error(why);
}
