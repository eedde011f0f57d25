import type { StarterFile } from "./starter-files";

/** Settings, their usual values, and what they are; secrets have no value. */
const SETTINGS = [
  [
    "ORIGIN",
    "http://localhost:3000",
    "The address in the browser: other sites may change nothing.",
  ],
  ["PORT", "3000", "Where it listens."],
  [
    "BEHIND_PROXIES",
    "0",
    "How many proxies in front of it add X-Forwarded-For.",
  ],
  ["ISSUER", "http://localhost:3000", "Who signs: iss of each token."],
  [
    "AUDIENCE",
    "http://localhost:3000",
    "Whom tokens are for: aud of each token.",
  ],
  [
    "SIGNING_KEY",
    "",
    "The private key that signs, as a JWK with its kid (ES256).",
  ],
  [
    "RETIRED_KEYS",
    "[]",
    "Public keys that do not sign yet, or no more: a JSON array of JWKs.",
  ],
  [
    "REFRESH_SECRET",
    "",
    "What refresh tokens are computed with: 256 random bits.",
  ],
  [
    "REFRESH_GRACE_SEC",
    "5",
    "For how many seconds a refresh token may be retried.",
  ],
  ["SEAL_PASSWORD", "", "What cookies are sealed with: 256 random bits."],
  [
    "REDIS_URL",
    "redis://localhost:6379",
    "Redis 6.2 or newer: redis://, rediss:// or unix:///path.",
  ],
  [
    "REDIS_LIMIT_MS",
    "500",
    "How long an answer of Redis is waited for, in milliseconds.",
  ],
  ["KEY_PREFIX", "login:", "What each key in Redis starts with."],
  [
    "DEMO_PASSWORD",
    "",
    "The password of alice, as long as auth/users.mjs is the stand-in.",
  ],
] as const;

/** The `.env.example` of a starter: the settings that its files read. */
export function exampleSettings(files: StarterFile[]): string {
  const code = files
    .filter(({ path }) => !/^(smoke|new-secrets)/.test(path))
    .map(({ text }) => text)
    .join("\n");
  return SETTINGS.filter(([name]) => code.includes(name))
    .map(([name, value, about]) => `# ${about}\n${name}=${value}\n`)
    .join("\n");
}
