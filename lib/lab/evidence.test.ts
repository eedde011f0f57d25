import { expect, test } from "vitest";
import type { LoginAnswer } from "@/lib/http/contract";
import { strategyCards } from "@/lib/strategies/catalog";
import { evidenceOf } from "./evidence";
import { evidenceMarkdown } from "./evidence-markdown";
import { ExchangeLog } from "./exchange-log";
import { PLAYGROUND } from "./preset";
import { reduceScene, type SceneAction } from "./reduce-scene";
import { openingScene } from "./scene";

const TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJl";
const REFRESH = "family-family-family-f.0.the-mac-of-this-refresh-token";
const SEAL = "Fe26.2*1*salt*iv*cipher**salt*mac~2";
const SECRETS = [TOKEN, REFRESH, SEAL];

const issued: LoginAnswer = {
  credential: TOKEN,
  credentialId: "id-of-the-token",
  user: "alice",
  sizeBytes: TOKEN.length,
  wire: { cookieLine: 1, authorizationLine: 1, setCookieLine: 1 },
  cookieName: "__Host-jwt-stateless",
  expiresAt: 5_000,
  refreshToken: REFRESH,
  trace: { steps: [], elapsedMs: 0, redisCommands: 0 },
};

const AT = { server: "http://h", redis: "7.0", browser: "test", atMs: 9_000 };

function played() {
  const a = { ...PLAYGROUND.lanes.a, claims: { note: SEAL, role: "admin" } };
  const preset = { ...PLAYGROUND, lanes: { ...PLAYGROUND.lanes, a } };
  const answer = {
    verdict: "alive" as const,
    atMs: 3_000,
    sentAtMs: 2_900,
    status: 200,
    detail: "",
    redisCommands: [],
    role: "admin",
  };
  const done = {
    act: "log-out" as const,
    effect: "unsupported" as const,
    reason: "",
    atMs: 2_000,
  };
  const actions: SceneAction[] = [
    {
      type: "opened",
      realm: {
        realmId: "r",
        clock: { skewMs: 0, offsetSec: 60 },
        settings: { idleSec: 600, graceSec: 5 },
        users: [],
      },
    },
    { type: "issued", lane: "a", answer: issued, atMs: 1_000 },
    { type: "stolen", lane: "a" },
    { type: "acted", on: { user: "alice" }, done },
    { type: "copies-replayed", answers: new Map([[1, answer]]) },
  ];
  const log = new ExchangeLog();
  log.add({
    by: "tab 1",
    method: "POST",
    path: "/api/realms/r/auth/jwt-refresh/renew",
    body: { refreshToken: REFRESH, note: TOKEN },
    status: 200,
    lastAtMs: 1_000,
  });
  log.add({
    by: "owner",
    method: "POST",
    path: "/api/realms/r/clock",
    body: { advanceSec: 60 },
    status: 200,
    lastAtMs: 2_000,
  });
  log.add({
    by: "thief 1",
    method: "GET",
    path: "/api/realms/r/auth/jwt-stateless/me",
    status: 200,
    lastAtMs: 3_000,
  });
  const scene = actions.reduce(reduceScene, openingScene(preset));
  return evidenceOf(scene, log.list(), strategyCards, AT);
}

test("no credential gets into the evidence, in either form", () => {
  const evidence = played();
  for (const text of [JSON.stringify(evidence), evidenceMarkdown(evidence)]) {
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).toContain("(hidden)");
    expect(text).toContain("(credential)");
  }
});

test("survival and verdicts are in it", () => {
  const { copies } = played();
  expect(copies).toMatchObject([
    {
      thief: 1,
      strategy: "Stateless JWT",
      credentialId: "id-of-the-token",
      verdict: "alive",
      role: "admin",
      survivals: [{ act: "log-out", state: "alive", words: "still accepted" }],
    },
  ]);
});

test("realm time runs ahead from the move of the clock on", () => {
  const times = played().timeline.map(({ at, realmAt }) =>
    Math.round((Date.parse(realmAt) - Date.parse(at)) / 1000),
  );
  expect(times).toEqual([0, 0, 60]);
});

test("the Markdown has its four parts and a row for each call", () => {
  const text = evidenceMarkdown(played());
  expect(text.match(/^## /gm)).toHaveLength(3);
  expect(text).toContain("logged out everywhere: 1.0\u00a0s, still accepted");
  expect(text.split("## Timeline")[1]?.match(/^\| \d/gm)).toHaveLength(3);
});
