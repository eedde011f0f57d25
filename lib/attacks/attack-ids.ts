/** Every attack by id, under the place where it gets in. */
export const ATTACK_FAMILIES = [
  {
    id: "forged",
    title: "Forged tokens",
    summary: "The attacker makes a token. The verifier believes it.",
    attacks: [
      "payload-tamper",
      "alg-none",
      "decode-only",
      "key-confusion",
      "embedded-jwk",
      "kid-path",
      "weak-secret",
    ],
  },
  {
    id: "misused",
    title: "Genuine tokens, in the wrong place",
    summary: "The signature is right. What the token says was never looked at.",
    attacks: ["time-claims", "other-audience", "other-purpose", "unknown-crit"],
  },
  {
    id: "stolen",
    title: "Stolen, stale, used again",
    summary: "Nothing is forged. The question is who may still use it.",
    attacks: [
      "theft-then-logout",
      "stale-role",
      "denylist-by-string",
      "refresh-theft",
      "reset-race",
    ],
  },
  {
    id: "sessions",
    title: "Against sessions",
    summary: "An id is a secret too, and the login is where it is made.",
    attacks: ["id-guessing", "session-fixation"],
  },
  {
    id: "browser",
    title: "By way of the browser",
    summary:
      "The login is genuine, and so is the browser that sends it. Who made it send?",
    attacks: ["cookie-tossing", "cross-site-form"],
  },
] as const;

export type AttackId = (typeof ATTACK_FAMILIES)[number]["attacks"][number];

/** What the browser alone decides; the cookie lab asks it. */
export const BROWSER_ATTACK = "script-theft";

export const attackIds: readonly AttackId[] = ATTACK_FAMILIES.flatMap(
  ({ attacks }) => attacks as readonly AttackId[],
);
