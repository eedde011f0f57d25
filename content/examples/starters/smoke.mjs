import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { newSecrets } from "./new-secrets.mjs";

/* Starts the server that its arguments name, and uses it as browsers would. */

const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const secrets = newSecrets();
// What a browser says of a request from the application's own page.
const OWN_PAGE = { "sec-fetch-site": "same-origin" };
const places = { ORIGIN: base, ISSUER: base, AUDIENCE: base, PORT: port };
const settings = {
  ...places,
  ...secrets,
  // Typed in whole, and still only its public half may be published.
  RETIRED_KEYS: `[${newSecrets().SIGNING_KEY}]`,
  // No retries here: the second use of a refresh token is reuse.
  REFRESH_GRACE_SEC: "0",
  // That this machine is busy is no outage.
  REDIS_LIMIT_MS: "5000",
};
const server = spawn(process.execPath, process.argv.slice(2), {
  env: { ...process.env, ...settings },
  stdio: ["ignore", "inherit", "inherit"],
});

try {
  await untilHealthy();
  await strangers();
  await oneBrowser();
  await twoBrowsers();
  await apps();
  await keysOfOthers();
} finally {
  const ended = server.exitCode === null && once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}
console.log("All is well.");

async function strangers() {
  const nobody = browser();
  await expected("a stranger", nobody.get("/api/me"), 401);
  const guess = { name: "alice", password: "guessed" };
  await expected("a wrong password", nobody.post("/api/session", guess), 401);
  await expected("no password", nobody.post("/api/session", {}), 401);
  const evil = browser({ "sec-fetch-site": "cross-site" });
  await expected("a login from another site", logIn(evil), 403);
  const long = { name: "a".repeat(5_000) };
  await expected("too long a name", nobody.post("/api/session", long), 413);
}

async function oneBrowser() {
  const own = browser();
  const { cookies } = await expected("a login", logIn(own), 200);
  for (const cookie of cookies) {
    assert.match(cookie, /^__Host-/);
    for (const flag of ["Path=/;", "HttpOnly", "Secure", "SameSite=Lax"]) {
      assert.ok(cookie.includes(flag), `${flag} in ${cookie}`);
    }
  }
  const me = await expected("its owner", own.get("/api/me"), 200);
  assert.deepEqual(me.body, { user: "alice", role: "admin" });
  const forged = own.copy();
  forged.tamper();
  await expected("a forged copy", forged.get("/api/me"), 401);

  const old = own.copy();
  await expected("a renewal", own.post("/api/session/renew"), 200);
  await expected("its owner, renewed", own.get("/api/me"), 200);
  const csrf = own.copy({ "sec-fetch-site": "cross-site" });
  await expected("a foreign logout", csrf.delete("/api/session"), 403);
  const silent = own.copy({});
  await expected("a silent logout", silent.delete("/api/session"), 403);
  if (!old.has("__Host-refresh")) return;
  await expected("a reused refresh", old.post("/api/session/renew"), 401);
  await expected("the robbed one", own.post("/api/session/renew"), 401);
}

async function twoBrowsers() {
  const [first, second] = [browser(), browser()];
  await logIn(first);
  await logIn(second);
  const [copy, other] = [first.copy(), second.copy()];
  const out = await expected("a logout", first.delete("/api/session"), 200);
  await promised("a copy after the logout", copy, out.body.ended);
  await expected("the other browser", second.get("/api/me"), 200);
  const all = second.post("/api/session/end-all");
  const { ended } = (await expected("an end of all", all, 200)).body;
  await promised("a copy after the end of all", other, ended);
  await expected("the browser itself", second.get("/api/me"), 401);
}

async function apps() {
  const details = { ...known(), carrier: "body" };
  const given = await browser({}).post("/api/session", details);
  assert.equal(given.cookies.length, 0);
  const app = browser({ authorization: `Bearer ${given.body.access}` });
  await expected("an app", app.get("/api/me"), 200);
}

/** Public keys, where there are any, and nothing of the private ones. */
async function keysOfOthers() {
  const { status, text } = await browser().get("/.well-known/jwks.json");
  console.log(`  public keys: ${status}`);
  assert.ok(status === 404 || /"kty":"EC"/.test(text));
  assert.ok(!text.includes('"d"'));
}

/** What a server says that it has ended has to be refused, and only that. */
async function promised(who, copy, ended) {
  const status = ended === "now" ? 401 : 200;
  await expected(`${who} (ended ${ended})`, copy.get("/api/me"), status);
  // A refresh token is ended in any case; a token alone renews itself.
  const renewed = copy.has("__Host-refresh") ? 401 : status;
  await expected(`${who}, renewed`, copy.post("/api/session/renew"), renewed);
}

async function expected(who, asking, status) {
  const answer = await asking;
  console.log(`  ${who}: ${answer.status}`);
  assert.equal(answer.status, status, `${who}: ${answer.text}`);
  return answer;
}

function known() {
  return { name: "alice", password: secrets.DEMO_PASSWORD };
}

function logIn(client) {
  return client.post("/api/session", known());
}

/** A client with a jar of its own, and headers that it always sends. */
function browser(headers = OWN_PAGE, jar = new Map()) {
  const send = async (method, path, body) => {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(base + path, {
      method,
      body: body && JSON.stringify(body),
      headers: {
        ...(cookie && { cookie }),
        ...(body && { "content-type": "application/json" }),
        ...headers,
      },
    });
    const cookies = response.headers.getSetCookie();
    for (const line of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    const { status } = response;
    return { status, cookies, text, body: isJson && JSON.parse(text) };
  };
  return {
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, body),
    delete: (path) => send("DELETE", path),
    copy: (other = headers) => browser(other, new Map(jar)),
    has: (name) => jar.has(name),
    tamper() {
      for (const [name, value] of jar) {
        const middle = Math.floor(value.length / 2);
        const other = value[middle] === "A" ? "B" : "A";
        jar.set(name, value.slice(0, middle) + other + value.slice(middle + 1));
      }
    },
  };
}

async function untilHealthy() {
  for (const startedAt = Date.now(); Date.now() - startedAt < 30_000; ) {
    if (server.exitCode !== null) throw new Error("The server ended.");
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  throw new Error("The server is not healthy; is Redis there?");
}

async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port: free } = probe.address();
  probe.close();
  return String(free);
}
