import { createHmac } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";

const { token, most, limitMs } = workerData;
const [header, payload, signature] = token.split(".");

const WORDS = `password changeme jwtsecret s3cr3t secret secretkey supersecret
  mysecret jwt_secret your-256-bit-secret test dev admin letmein qwerty 123456`;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/** Alphabet, shortest and longest, in the order of trying. */
const SPACES = [
  [LETTERS, 1, 4],
  [`${LETTERS}0123456789`, 1, 4],
  [LETTERS, 5, 5],
];
const TELL_EVERY_MS = 100;

// #region guess
/** Offline: no server sees these guesses, and none can slow them down. */
function fits(secret) {
  const mac = createHmac("sha256", secret).update(`${header}.${payload}`);
  return mac.digest("base64url") === signature;
}

/** Words first, then everything short, then everything longer. */
function* candidates() {
  for (const word of WORDS.split(/\s+/)) yield ["words", word];
  for (const [alphabet, shortest, longest] of SPACES) {
    for (let length = shortest; length <= longest; length += 1) {
      const kind = `${length} of ${alphabet.length} characters`;
      for (const text of texts(alphabet, length)) yield [kind, text];
    }
  }
}
// #endregion guess

function* texts(alphabet, length) {
  if (length === 0) return yield "";
  for (const first of alphabet) {
    for (const rest of texts(alphabet, length - 1)) yield first + rest;
  }
}

const startedAt = performance.now();
let guesses = 0;
let found = null;
let elapsedMs = 0;
let toldAtMs = 0;
for (const [kind, secret] of candidates()) {
  guesses += 1;
  if (fits(secret)) found = secret;
  elapsedMs = performance.now() - startedAt;
  if (found !== null || guesses >= most || elapsedMs > limitMs) break;
  if (elapsedMs - toldAtMs < TELL_EVERY_MS) continue;
  toldAtMs = elapsedMs;
  parentPort.postMessage({ progress: { kind, guesses, elapsedMs } });
}
parentPort.postMessage({ result: { found, guesses, elapsedMs } });
