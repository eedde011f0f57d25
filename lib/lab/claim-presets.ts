import type { LanePreset } from "./scene";

type Claims = LanePreset["claims"];

export interface ClaimPreset {
  id: string;
  label: string;
  detail: string;
  /** Undefined: the user's role, as the server reads it. */
  claims: Claims;
}

const RESOURCES = ["invoices", "orders", "reports", "users", "exports"];
const VERBS = ["read", "write", "delete", "approve", "share"];

/** Permission names as they look in the wild, as many as asked for. */
export function permissions(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const resource = RESOURCES[at % RESOURCES.length];
    const verb = VERBS[Math.floor(at / RESOURCES.length) % VERBS.length];
    const round = Math.floor(at / (RESOURCES.length * VERBS.length));
    return `${resource}${round === 0 ? "" : round + 1}:${verb}`;
  });
}

/** Nothing a token should hold, and many do. */
const EVERYTHING: Claims = {
  role: "admin",
  name: "Alice Example",
  email: "alice@example.com",
  phone: "+44 20 7946 0000",
  address: { street: "1 Example Street", city: "London", zip: "N1 1AA" },
  birthdate: "1990-01-01",
  plan: "enterprise",
  orgs: ["acme", "globex", "initech"],
  preferences: { theme: "dark", locale: "en-GB", tz: "Europe/London" },
  permissions: permissions(20),
};

/** Claims that go with the lab's own six: iss, aud, sub, iat, exp, jti. */
export const CLAIM_PRESETS: readonly ClaimPreset[] = [
  {
    id: "role",
    label: "The user’s role",
    detail: "what the server adds unless told otherwise",
    claims: undefined,
  },
  {
    id: "minimal",
    label: "Nothing more",
    detail: "who it is, for whom, until when: no authority inside",
    claims: {},
  },
  {
    id: "article",
    label: "The article’s",
    detail: "{userId, role}; as printed, without iss, aud and jti, 143 bytes",
    claims: { userId: 123, role: "admin" },
  },
  {
    id: "access",
    label: "An access token’s",
    detail: "sid and scope, as an OAuth access token has them",
    claims: { sid: "08a5019c17e1", scope: "read:orders write:orders" },
  },
  {
    id: "everything",
    label: "Everything about the user",
    detail: "personal data and authority, readable by whoever holds it",
    claims: EVERYTHING,
  },
  {
    id: "permissions",
    label: "A list of permissions",
    detail: "25 of them; choose another number below",
    claims: { role: "admin", permissions: permissions(25) },
  },
  {
    id: "five-kb",
    label: "About 5 KB",
    detail: "more than a browser keeps in a cookie",
    claims: { role: "admin", permissions: permissions(230) },
  },
];

/** How many permissions the claims hold; null when they hold no list of them. */
export function permissionCount(claims: Claims): number | null {
  const list = claims?.permissions;
  return Array.isArray(list) ? list.length : null;
}

/** The preset that these claims are, if they are one. */
export function presetOfClaims(claims: Claims): ClaimPreset | undefined {
  const json = JSON.stringify(claims);
  return CLAIM_PRESETS.find((each) => JSON.stringify(each.claims) === json);
}
