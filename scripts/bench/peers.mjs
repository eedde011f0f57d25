import { randomBytes } from "node:crypto";

import { spawnGroup, stopGroup } from "../setup/children.mjs";
import { findFreePort } from "../setup/port.mjs";
import { atEnd } from "../setup/shutdown.mjs";

/** Starts a peer's server beside us and waits for it: its base URL. */
export async function startPeer(node, env, file) {
  const port = await findFreePort();
  const script = new URL(file, import.meta.url).pathname;
  const child = spawnGroup(node, [script], {
    env: {
      ...env,
      NODE_ENV: "production",
      PORT: String(port),
      SESSION_SECRET: randomBytes(32).toString("hex"),
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  atEnd(() => stopGroup(child));
  const url = `http://127.0.0.1:${port}`;
  await untilItAnswers(url);
  return url;
}

async function untilItAnswers(url) {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    try {
      return await fetch(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`${url} did not answer within 20 s.`);
}
