import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { once } from "./settings.mjs";

/*
 * REPLACE THIS FILE. It stands for your user store, and is the only thing here
 * that is not meant for production. Keep its two functions.
 */

const derive = promisify(scrypt);
// OWASP Password Storage: N=2^14, r=8, p=5; takes 16 MiB for a moment.
const COST = { N: 2 ** 14, r: 8, p: 5, maxmem: 32 * 2 ** 20 };
const hash = (password, salt) => derive(password, salt, 32, COST);

const store = once(async () => {
  const salt = randomBytes(16);
  // Without DEMO_PASSWORD nobody knows it, so nobody logs in.
  const password = process.env.DEMO_PASSWORD ?? randomBytes(16);
  const alice = { id: "alice", role: "admin" };
  return { salt, hashed: await hash(password, salt), users: [alice] };
});

/** The user of this name and password, or null. Both cases take as long. */
export async function authenticate(name, password) {
  if (typeof name !== "string" || typeof password !== "string") return null;
  const { salt, hashed } = await store();
  const same = timingSafeEqual(await hash(password, salt), hashed);
  const user = await findUser(name);
  return same ? user : null;
}

/** The user as of now, or null when there is none, or none any more. */
export async function findUser(id) {
  const { users } = await store();
  return users.find((user) => user.id === id) ?? null;
}
