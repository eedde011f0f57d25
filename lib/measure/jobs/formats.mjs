import { randomBytes, randomUUID } from "node:crypto";
import { FORMAT_WORDS } from "./format-words.mjs";

/** Ways to keep a login in Redis, weighed by a measurement and by a job. */

const DAY_SEC = 86_400;

const id = (size) => randomBytes(size).toString("base64url");

/** As express-session writes it: the cookie's settings, and two values. */
const record = () =>
  JSON.stringify({
    cookie: {
      originalMaxAge: DAY_SEC * 1000,
      expires: new Date(Date.now() + DAY_SEC * 1000).toISOString(),
      secure: true,
      httpOnly: true,
      path: "/",
    },
    userId: 123,
    role: "admin",
  });

/**
 * `key(index)` names an entry, `write(key, index)` is what stores it; whoever
 * writes adds an EXPIRE, of `ttlSec` seconds where the format has an end.
 */
const HOW = {
  "connect-redis": {
    key: () => `sess:${id(24)}`,
    write: (key) => ["set", key, record()],
    ttlSec: DAY_SEC,
  },
  compact: {
    key: () => `s:${id(16)}`,
    write: (key) => ["set", key, '{"u":123,"r":"admin"}'],
    ttlSec: DAY_SEC,
  },
  hash: {
    key: () => `h:${id(16)}`,
    write: (key, index) => [
      ...["hset", key, "u", index, "r", "admin"],
      ...["t", Date.now()],
    ],
    ttlSec: DAY_SEC,
  },
  "six-characters": {
    key: () => id(5).slice(0, 6),
    write: (key) => ["set", key, ""],
  },
  denied: {
    key: () => `deny:${randomUUID()}`,
    write: (key) => ["set", key, "1"],
    ttlSec: 900,
  },
  epoch: {
    key: (index) => `epoch:${index}`,
    write: (key) => ["set", key, "1700000000"],
  },
  bit: {
    key: () => "status",
    write: (key, index) => ["setbit", key, index, "1"],
  },
};

export const FORMATS = FORMAT_WORDS.map((words) => ({
  ...words,
  ...HOW[words.id],
}));

/** The commands that store one entry; SET takes its expiry along. */
export function commandsFor(format, key, index, ttlSec) {
  const write = format.write(key, index).map(String);
  if (ttlSec === undefined) return [write];
  return write[0] === "set"
    ? [[...write, "EX", String(ttlSec)]]
    : [write, ["expire", key, String(ttlSec)]];
}
