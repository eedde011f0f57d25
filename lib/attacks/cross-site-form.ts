import { parseCookie } from "cookie";
import { randomId } from "@/lib/tokens/digest";
import { type Attack, shoot } from "./attack";

/** A form on another page that the browser sends with your cookie. */
export const crossSiteForm: Attack = {
  title: "A form that somebody else made",
  move: "A page of the attacker’s sends a form to your server. The browser adds Alice’s cookie, because it belongs to the address.",
  precondition: "A cookie is the login, and the server asks for nothing else.",
  mistake:
    "The cookie says who, not who asked. SameSite=Lax or Strict keeps it out of forms that another site posts, but not out of a sibling subdomain’s, as the cookie lab shows.",
  remedy:
    "Unsafe methods only where Sec-Fetch-Site says same-origin; for browsers too old to say, compare Origin.",
  sources: [
    { id: "owasp-csrf" },
    { id: "rfc6265bis", at: "§ 8.8" },
    { id: "asvs", at: "3.5.1" },
  ],

  async fire() {
    const sid = randomId(32);
    function vulnerableTransfer(request: Request) {
      // #region naive
      const cookies = parseCookie(request.headers.get("cookie") ?? "");
      if (cookies["__Host-sid"] !== sid) throw new Error("not logged in");
      return "transferred";
      // #endregion naive
    }
    function hardenedTransfer(request: Request) {
      // #region hardened
      const site = request.headers.get("sec-fetch-site");
      const origin = request.headers.get("origin");
      const own = site === null ? origin === OWN : site === "same-origin";
      if (!own) throw new Error("asked for by another page");
      const cookies = parseCookie(request.headers.get("cookie") ?? "");
      if (cookies["__Host-sid"] !== sid) throw new Error("not logged in");
      return "transferred";
      // #endregion hardened
    }
    const doors = {
      naive: (head: string) => vulnerableTransfer(requestOf(head)),
      hardened: (head: string) => hardenedTransfer(requestOf(head)),
    };
    const form = (site: string | null, origin: string) =>
      [
        `cookie: __Host-sid=${sid}`,
        `origin: ${origin}`,
        ...(site === null ? [] : [`sec-fetch-site: ${site}`]),
      ].join("\n");
    const sibling = "https://sub.app.example";
    return [
      await shoot(
        "owner",
        "the app’s own page",
        form("same-origin", OWN),
        doors,
      ),
      await shoot(
        "attacker",
        "a sibling’s page",
        form("same-site", sibling),
        doors,
      ),
      await shoot(
        "attacker",
        "another site’s page, cookie SameSite=None",
        form("cross-site", "https://evil.example"),
        doors,
      ),
      await shoot("attacker", "no cookie", `origin: ${OWN}`, doors),
      await shoot(
        "attacker",
        "from an older browser",
        form(null, sibling),
        doors,
      ),
    ];
  },
};

const OWN = "https://app.example";

/** A form's request with these header lines, as a server gets it. */
function requestOf(head: string): Request {
  const headers = new Headers();
  for (const line of head.split("\n")) {
    const [name = "", value = ""] = line.split(/: (.*)/);
    headers.set(name, value);
  }
  return new Request(`${OWN}/transfer`, { method: "POST", headers });
}
