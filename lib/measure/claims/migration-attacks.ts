import type { HttpClient } from "../http-client";
import { bearing, type MigratingApp } from "./migration-apps";

const CALLS = 200;
const PARALLEL = 50;

/** A token that is nearly over; a machine that is too busy gets a longer one. */
const NEARLY_OVER_SEC = [3, 10, 30];

/** What one attack came to. */
export interface Outcome {
  /** Whether it got through. */
  through: boolean;
  /** What there was to see, in a few words. */
  seen: string;
  figure: number | string;
}

/** Done to both apps alike; nothing in it knows which one it is. */
type Attack = (app: MigratingApp) => Promise<Outcome>;

/** An attacker's own session id, in the browser of somebody with a token. */
const plant: Attack = async (app) => {
  const attacker = app.browser();
  await attacker.post("/language", { language: "en" });
  // The planted cookie: the victim's browser sends the attacker's id.
  const victim = attacker.copy();
  await migrate(victim, bearing(await app.token("alice")));
  const users = await usersOf(attacker);
  const seen = users[0] ?? "nobody";
  const through = users.includes("alice");
  return { through, seen: `the attacker is ${seen}`, figure: seen };
};

/** Logs out, and asks again with what the browser still has. */
const logOut: Attack = async (app) => {
  const browser = app.browser();
  await browser.post("/login", { user: "alice" });
  // What is left in another tab, or was copied before.
  const token = browser.copy();
  await migrate(browser);
  await browser.post("/logout");
  const own = (await browser.get("/me")).status;
  const copied = (await token.get("/me")).status;
  const figure = Math.min(own, copied);
  return { through: figure < 400, seen: `${figure} after the logout`, figure };
};

/** A token with seconds to live, and what Redis keeps after its end. */
const launder: Attack = async (app) => {
  const before = await app.sessions();
  const thief = await stolenInTime(app);
  const { status } = await thief.get("/me");
  const [key] = (await app.sessions()).filter((one) => !before.includes(one));
  const hours = key === undefined ? 0 : await app.hoursLeft(key);
  const seen = `${status} after its end, ${hours} h left`;
  return { through: status < 400, seen, figure: hours };
};

/** A thief who has used a token before its end, once that has come. */
async function stolenInTime(app: MigratingApp): Promise<HttpClient> {
  for (const ttlSec of NEARLY_OVER_SEC) {
    const thief = app.browser();
    const token = await app.token("alice", ttlSec);
    const { status } = await thief.get("/me", bearing(token));
    await thief.post("/session/exchange", {}, bearing(token));
    await new Promise((over) => setTimeout(over, ttlSec * 1000));
    if (status === 200) return thief;
  }
  throw new Error("The app took half a minute for one answer.");
}

/** A script that keeps no cookies asks often. */
const flood: Attack = async (app) => {
  const headers = bearing(await app.token("reporting-job"));
  const before = (await app.sessions()).length;
  for (let call = 0; call < CALLS; call += PARALLEL) {
    const calls = Array.from({ length: PARALLEL }, () =>
      app.script().get("/me", headers),
    );
    await Promise.all(calls);
  }
  const figure = (await app.sessions()).length - before;
  return { through: figure > 1, seen: `${figure} sessions in Redis`, figure };
};

/** Alice's session, and Bob's token in the same request. */
const split: Attack = async (app) => {
  const browser = app.browser();
  await browser.post("/login", { user: "alice" });
  await migrate(browser);
  const users = await usersOf(browser, bearing(await app.token("bob")));
  const seen = `it is ${users.join(" and ")}`;
  return { through: users.length > 1, seen, figure: users.length };
};

/** A token that was taken back is made into a session. */
const revive: Attack = async (app) => {
  const thief = app.browser();
  const token = await app.token("alice");
  await app.takeBack(token);
  await migrate(thief, bearing(token));
  const { status } = await thief.get("/me");
  const seen = `${status} afterwards`;
  return { through: status < 400, seen, figure: status };
};

/** Every attack by the id of its button. */
export const ATTACKS: Record<string, Attack> = {
  planted: plant,
  logout: logOut,
  lifetime: launder,
  flood,
  split,
  revoked: revive,
};

/**
 * Asks once as any page does, and once for an exchange. The article's app makes
 * its session at the first and does not know the second.
 */
async function migrate(client: HttpClient, headers?: Record<string, string>) {
  await client.get("/me", headers);
  await client.post("/session/exchange", {}, headers);
}

/** Who the app says this client is. */
async function usersOf(
  client: HttpClient,
  headers?: Record<string, string>,
): Promise<string[]> {
  const { status, text } = await client.get("/me", headers);
  return status === 200 ? JSON.parse(text).users : [];
}
