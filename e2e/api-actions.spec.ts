import type {
  LoginsAnswer,
  RoleAnswer,
  RotateAnswer,
} from "@/lib/http/action-contract";
import type { RealmSettings } from "@/lib/http/contract";
import { catalog } from "@/lib/strategies/catalog";
import { STRATEGY_IDS } from "@/lib/strategies/strategy";
import { expect, problemOf, test } from "./fixtures";

test("a role changes for the next read, not for a token", async ({ realm }) => {
  const token = await realm.login("jwt-stateless");
  const session = await realm.login("redis-session");
  const options = { method: "PATCH", body: { role: "user" } };
  const answer = await realm.asOwner("/users/alice", options);
  expect(answer.as<RoleAnswer>()).toMatchObject({
    user: { name: "alice", role: "user" },
    rewritten: 1,
  });
  const roleOf = async (id: "jwt-stateless" | "redis-session", c: string) =>
    (await realm.me(id, c)).as<{ claims: { role: string } }>().claims.role;
  expect(await roleOf("jwt-stateless", token.credential)).toBe("admin");
  expect(await roleOf("redis-session", session.credential)).toBe("user");
  const { users } = await realm.snapshot();
  expect(users).toContainEqual({ name: "alice", role: "user" });
});

test("a deleted user is told apart from one that never was", async ({
  realm,
}) => {
  const gone = await realm.asOwner("/users/bob", { method: "DELETE" });
  const { logins } = gone.as<LoginsAnswer>();
  expect(logins.map(({ strategy }) => strategy)).toEqual([...STRATEGY_IDS]);
  const { users } = await realm.snapshot();
  expect(users.find(({ name }) => name === "bob")?.deleted).toBe(true);
  for (const path of ["/users/bob", "/users/nobody", "/users/No%20Body"]) {
    const answer = await realm.asOwner(path, { method: "DELETE" });
    expect(problemOf(answer, 404)).toMatchObject({
      refusal: "unknown-user",
      field: "user",
    });
  }
});

test("a new password ends logins unless it is asked not to", async ({
  realm,
}) => {
  const { credential } = await realm.login("redis-session");
  const left = { method: "POST", body: { endLogins: false } };
  const path = "/users/alice/password";
  const kept = await realm.asOwner(path, left);
  expect(kept.as<LoginsAnswer>().logins).toEqual([]);
  expect((await realm.me("redis-session", credential)).status).toBe(200);
  const ended = await realm.asOwner(path, { method: "POST" });
  expect(ended.as<LoginsAnswer>().logins).toHaveLength(catalog.length);
  expect((await realm.me("redis-session", credential)).status).toBe(401);
});

test("rotated keys end JWTs at once, with no key in the answer", async ({
  realm,
}) => {
  const token = await realm.login("jwt-denylist", { algorithm: "ES256" });
  const sealed = await realm.login("sealed-cookie");
  const answer = await realm.asOwner("/keys/rotate", { method: "POST" });
  const { keys } = answer.as<RotateAnswer>();
  expect(keys).toEqual([{ algorithm: "HS256", kid: expect.any(String) }]);
  expect(answer.text).not.toMatch(/"k":|privateJwk/);
  const dead = await realm.me("jwt-denylist", token.credential);
  expect(problemOf(dead, 401).refusal).toBe("unknown-key");
  expect((await realm.me("sealed-cookie", sealed.credential)).status).toBe(200);
});

test("settings are answered, shown and kept", async ({ realm }) => {
  const options = { method: "PATCH", body: { graceSec: 0, idleSec: 60 } };
  const answer = await realm.asOwner("", options);
  expect(answer.as<RealmSettings>()).toEqual({ idleSec: 60, graceSec: 0 });
  expect(await realm.snapshot()).toMatchObject({ idleSec: 60, graceSec: 0 });
});

test("a snapshot shows what Redis holds, and no secret", async ({ realm }) => {
  await realm.login("redis-session");
  const { redisKeys } = await realm.snapshot();
  const shownAt = (end: string) =>
    redisKeys.find(({ key }) => key.includes(end))?.value;
  expect(shownAt(":session:")).toContain('"user":"alice"');
  expect(shownAt(":user:alice:redis-session")).toMatch(/^[\w-]{43} \d+$/);
  expect(shownAt(":users")).toContain('"role":"admin"');
  expect(shownAt(":meta")).toBeNull();
  expect(shownAt(":signing-keys")).toBeNull();
});

test("a login beside the lanes sets no cookie", async ({ realm }) => {
  const answer = await realm.tryLogin("jwt-refresh", { setCookie: false });
  expect(answer.setCookies).toEqual([]);
});

test("an exchange is told to whoever asks, without the owner's proof", async ({
  realm,
}) => {
  const headers = { prefer: "exchange" };
  const body = { user: "alice" };
  const path = "/auth/jwt-stateless/login";
  const options = { method: "POST", headers, body };
  const answer = await realm.asOwner(path, options);
  const { exchange, credential } = answer.as<{
    credential: string;
    exchange: {
      request: { method: string; target: string; headers: [string, string][] };
      response: { status: number; headers: [string, string][] };
    };
  }>();
  expect(exchange.request).toMatchObject({
    method: "POST",
    target: `/api/realms/${realm.id}${path}`,
  });
  expect(exchange.request.headers).toContainEqual([
    "cookie",
    "__Host-lab=(hidden)",
  ]);
  const set = exchange.response.headers.find(([name]) => name === "set-cookie");
  expect(set?.[1]).toContain(credential);
  const [, secret = "no secret"] = realm.ownerCookie.split("=");
  expect(answer.text).not.toContain(secret);

  const refused = await realm.asAnyone("/auth/jwt-stateless/me", { headers });
  expect(problemOf(refused, 401)).toMatchObject({
    exchange: { response: { status: 401 } },
  });
});
