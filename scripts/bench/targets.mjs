import { startPeer } from "./peers.mjs";

const STRATEGIES = [
  { id: "jwt-stateless", goal: 0.75 },
  { id: "jwt-denylist", goal: 0.7 },
  { id: "jwt-epoch", goal: 0.7 },
  { id: "jwt-refresh" },
  { id: "sealed-cookie", goal: 0.5 },
  { id: "redis-session", goal: 0.8 },
];

/**
 * What is measured beside what: `{ name, url, headers, goal? }`. The first is
 * the floor, an empty route handler of the same server.
 */
export async function prepareTargets(node, env, app) {
  const floor = {
    name: "empty route handler",
    url: `${app}/api/measure/floor`,
  };
  const ours = await ourTargets(app);
  const sessions = await startPeer(node, env, "express-session.mjs");
  const tokens = await startPeer(node, env, "express-jwt.mjs");
  const cookie = await cookieFrom(`${sessions}/login`);
  const { token } = await post(`${tokens}/login`);
  const authorization = `Bearer ${token}`;
  return [
    { ...floor, headers: {} },
    ...ours,
    {
      name: "express-session + connect-redis",
      url: `${sessions}/me`,
      headers: { cookie },
    },
    {
      name: "express + jsonwebtoken (string)",
      url: `${tokens}/me`,
      headers: { authorization },
    },
    {
      name: "express + jsonwebtoken (KeyObject)",
      url: `${tokens}/me-key-object`,
      headers: { authorization },
    },
  ];
}

async function ourTargets(app) {
  const opened = await fetch(`${app}/api/realms`, { method: "POST" });
  const owner = opened.headers.get("set-cookie").split(";")[0];
  const { id } = await opened.json();
  const targets = [];
  for (const { id: strategy, goal } of STRATEGIES) {
    const base = `${app}/api/realms/${id}/auth/${strategy}`;
    const { credential } = await post(`${base}/login`, owner);
    const headers = { authorization: `Bearer ${credential}` };
    targets.push({ name: strategy, url: `${base}/me`, headers, goal });
    if (strategy === "jwt-stateless" || strategy === "redis-session") {
      targets.push({
        name: `${strategy}, not recorded`,
        url: `${base}/me`,
        headers: { ...headers, prefer: "return=minimal" },
      });
    }
  }
  return targets;
}

async function post(url, cookie) {
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify({ user: "alice" }),
  });
  if (!response.ok) throw new Error(`${url}: ${await response.text()}`);
  return response.json();
}

async function cookieFrom(url) {
  const response = await fetch(url, { method: "POST" });
  return response.headers.get("set-cookie").split(";")[0];
}
