import { once } from "node:events";
import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { decodeReply, encodeCommand, RedisError } from "./resp.mjs";

/** Opens a unix socket to Redis: `call` sends a command, `closed` settles when it is cut. */
export async function openRedis(socketPath, replyWithinMs = 2000) {
  const socket = createConnection(socketPath);
  await once(socket, "connect");
  const waiting = [];
  let bytes = Buffer.alloc(0);
  socket.on("data", (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    for (let reply = decodeReply(bytes); reply; reply = decodeReply(bytes)) {
      bytes = bytes.subarray(reply.end);
      waiting.shift()(reply.value);
    }
  });
  // An "error" is always followed by "close", which settles what waits.
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.once("close", resolve));
  closed.then(() => {
    for (const settle of waiting) settle(new RedisError("CLOSED by Redis"));
  });
  const call = async (...args) => {
    const reply = await new Promise((settle) => {
      waiting.push(settle);
      const late = new RedisError(`LATE ${args[0]} got no answer`);
      setTimeout(settle, replyWithinMs, late).unref();
      socket.write(encodeCommand(args));
    });
    if (reply instanceof RedisError) throw reply;
    return reply;
  };
  return { call, closed, close: () => socket.destroy() };
}

/** Asks who answers on a socket: `{ version, pid }`; undefined if nobody listens. */
export async function whoAnswers(socketPath) {
  let redis;
  try {
    redis = await openRedis(socketPath);
  } catch {
    return undefined;
  }
  try {
    const info = await redis.call("INFO", "server");
    const field = (name) =>
      info.match(new RegExp(`^${name}:(.*?)\r$`, "m"))?.[1];
    await redis.call("PING");
    return {
      version: field("valkey_version") ?? field("redis_version"),
      pid: Number(field("process_id")),
    };
  } finally {
    redis.close();
  }
}

/** Waits until Redis has loaded its data and answers; undefined if it has not in time. */
export async function waitForRedis(
  socketPath,
  withinMs,
  stillWanted = () => true,
) {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline && stillWanted()) {
    try {
      const redis = await whoAnswers(socketPath);
      if (redis) return redis;
    } catch (error) {
      if (!["LOADING", "CLOSED", "LATE"].includes(error.code)) throw error;
    }
    await sleep(20);
  }
  return undefined;
}
