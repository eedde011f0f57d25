import { createHmac } from "node:crypto";

const { TOKEN, LIMIT_MS = "2000" } = process.env;
const [header, payload, signature] = TOKEN.split(".");
const WORDS = ["password", "changeme", "jwtsecret", "s3cr3t", "secret"];
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

// #region guess
/** Offline: no server sees these guesses, and none can slow them down. */
function fits(secret) {
  const mac = createHmac("sha256", secret).update(`${header}.${payload}`);
  return mac.digest("base64url") === signature;
}
// #endregion guess

function* candidates() {
  yield* WORDS;
  for (const a of LETTERS)
    for (const b of LETTERS)
      for (const c of LETTERS) for (const d of LETTERS) yield a + b + c + d;
}

const startedAt = performance.now();
let guesses = 0;
let found = null;
for (const secret of candidates()) {
  guesses += 1;
  if (fits(secret)) found = secret;
  if (found !== null || performance.now() - startedAt > Number(LIMIT_MS)) break;
}
const elapsedMs = performance.now() - startedAt;
console.log(JSON.stringify({ found, guesses, elapsedMs }));
