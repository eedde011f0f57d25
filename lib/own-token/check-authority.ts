import { visible } from "./characters";
import { lifetimeOf } from "./check-lifetime";
import type { Finding, Subject } from "./finding";
import { article, JWT_CHEAT_SHEET } from "./source";
import { walkValues } from "./walk-values";

/** Claim names as letters only, in lower case. */
const AUTHORITY = new Set([
  ...["role", "roles", "group", "groups", "permission", "permissions"],
  ...["admin", "isadmin", "superuser", "issuperuser", "isstaff", "privileges"],
  ...["entitlements", "authorities", "realmaccess", "resourceaccess", "acl"],
]);

const SCOPES = new Set(["scope", "scp", "scopes"]);

const SHORT_LIFE_SEC = 15 * 60;
const MOST_NAMED = 6;

/** Rights in claims: true when the token was made, and not looked up since. */
export function checkAuthority(subject: Subject): Finding[] {
  const { claims } = subject;
  if (claims === null) return [];
  const names = walkValues(claims).flatMap(({ name, path }) => {
    const letters =
      name.length > 40 ? "" : name.toLowerCase().replace(/[^a-z]/g, "");
    return AUTHORITY.has(letters) ? [path] : [];
  });
  const scopes = Object.keys(claims).filter((name) => SCOPES.has(name));
  if (names.length > 0) return [rights(names, lifetimeOf(subject))];
  return scopes.length > 0 ? [scope(scopes)] : [none];
}

function rights(paths: string[], lifetimeSec: number | null): Finding {
  const isShort = lifetimeSec !== null && lifetimeSec <= SHORT_LIFE_SEC;
  const names = [...new Set(paths)]
    .slice(0, MOST_NAMED)
    .map((path) => path.slice(0, 40));
  return {
    id: "authority",
    severity: isShort ? "note" : "warn",
    title: `Rights in the token: ${visible(names.join(", "))}`,
    detail: isShort
      ? "They hold as they were at issue. This token is short-lived, so a change is seen within minutes."
      : "They hold as they were at issue, until the token expires: a demoted admin stays one for that long. Read rights where they are used, or keep the token short-lived.",
    source: article("The Common Misconception"),
  };
}

function scope(names: string[]): Finding {
  return {
    id: "authority-scope",
    severity: "note",
    title: `A ${names[0]} says what the client may do`,
    detail:
      "That is what access tokens are for. It limits the client; what the user may do is still for the server to look up.",
    source: JWT_CHEAT_SHEET,
  };
}

const none: Finding = {
  id: "no-authority",
  severity: "good",
  title: "No rights in the token",
  detail:
    "It says who, not what is allowed. So a change of rights on the server counts at once.",
  source: article("The Common Misconception"),
};
