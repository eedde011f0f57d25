import { randomBytes, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { Lab } from "@/lib/realms/lab";
import { HttpClient } from "../http-client";
import { type Stage, withPrograms } from "../with-programs";

export const APP_ORIGIN = "https://app.example";

/** An app in the middle of its migration, in a process of its own. */
export interface MigratingApp {
  /** A browser of its own: a jar, and what its requests say of themselves. */
  browser(): HttpClient;
  /** A client that sends a bearer token and keeps no cookie. */
  script(): HttpClient;
  /** A token of the old login, this many seconds from its end. */
  token(user: string, ttlSec?: number): Promise<string>;
  /** The secret that its tokens are signed with. */
  secret: string;
  /** Keys that it wrote into Redis. */
  keys(): Promise<string[]>;
  /** Those of its sessions that Redis holds now. */
  sessions(): Promise<string[]>;
  /** What is left of a session's record, in whole hours begun. */
  hoursLeft(key: string): Promise<number>;
  /** Writes a token's id where this app looks for tokens that were taken back. */
  takeBack(token: string): Promise<unknown>;
  /** Tokens of this user that are older no longer count; in Unix seconds. */
  setEpoch(user: string, epochSec: number): Promise<unknown>;
}

export interface BothApps {
  printed: MigratingApp;
  exchange: MigratingApp;
}

/** What a proxy in front of the app adds, and a browser of its own page. */
export const BY_PROXY = { "x-forwarded-proto": "https" };
export const BY_PAGE = { ...BY_PROXY, "sec-fetch-site": "same-origin" };

/** What they take is two seconds; on a busy machine it may be much more. */
export const LIMIT_MS = 60_000;

/** Starts both apps; all is gone when the work is done. */
export function withMigratingApps<Result>(
  lab: Lab,
  work: (apps: BothApps) => Promise<Result>,
): Promise<Result> {
  return withPrograms(lab, async (stage) => {
    const [printed, exchange] = await Promise.all([
      startApp(lab, stage, "as-printed"),
      startApp(lab, stage, "exchange"),
    ]);
    return work({ printed, exchange });
  });
}

/** The same with the app alone that has the exchange. */
export function withExchangeApp<Result>(
  lab: Lab,
  work: (app: MigratingApp) => Promise<Result>,
): Promise<Result> {
  return withPrograms(lab, async (stage) =>
    work(await startApp(lab, stage, "exchange")),
  );
}

async function startApp(
  lab: Lab,
  stage: Stage,
  file: "as-printed" | "exchange",
): Promise<MigratingApp> {
  const prefix = `${stage.prefix}${file}:`;
  const secret = randomBytes(32).toString("hex");
  const variables = {
    JWT_SECRET: secret,
    SESSION_SECRET: randomBytes(32).toString("hex"),
    PREFIX: prefix,
  };
  const program = `migration/${file}.mjs`;
  const { url } = await stage.start(program, variables, LIMIT_MS);
  const keys = async () =>
    (await stage.keys()).filter((key) => key.startsWith(prefix));
  const note = (name: string, value: string | number) =>
    lab.redis.set(prefix + name, value, "EX", 60);
  return {
    browser: () => new HttpClient(url, BY_PAGE),
    script: () => new HttpClient(url, BY_PROXY),
    secret,
    token: (user, ttlSec = 3_600) => sign(secret, user, ttlSec),
    keys,
    sessions: async () =>
      (await keys()).filter((key) => key.startsWith(`${prefix}sess:`)),
    hoursLeft: async (key) =>
      Math.max(0, Math.ceil((await lab.redis.ttl(key)) / 3_600)),
    takeBack: (token) => note(`denied:${jtiOf(token)}`, "1"),
    setEpoch: (user, epochSec) => note(`epoch:${user}`, epochSec),
  };
}

function sign(secret: string, user: string, ttlSec: number): Promise<string> {
  const nowSec = Math.floor(Date.now() / 1000);
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(APP_ORIGIN)
    .setAudience(APP_ORIGIN)
    .setSubject(user)
    .setIssuedAt(nowSec)
    .setExpirationTime(nowSec + ttlSec)
    .sign(new TextEncoder().encode(secret));
}

function jtiOf(token: string): string {
  const [, payload = ""] = token.split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString()).jti;
}

/** Presents a token as a script does. */
export function bearing(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
