import { parseArgs } from "node:util";

import { Refused } from "./say.mjs";

/** How `npm start` may be called. */
export const usage =
  "Usage: npm start -- [--dev] [--lan] [--cert FILE --key FILE]   (PORT=3000 by default)";

/** Reads the flags of `npm start`; throws on an unknown or half-given one. */
export function readFlags(args) {
  const { values } = parseArgs({
    args,
    options: {
      dev: { type: "boolean", default: false },
      lan: { type: "boolean", default: false },
      cert: { type: "string" },
      key: { type: "string" },
    },
  });
  if (!values.cert !== !values.key) {
    throw new TypeError("--cert and --key go together.");
  }
  return values;
}

/** Reads PORT; refuses what is not a port. */
export function readPort(text = "3000") {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Refused(
    `PORT must be a number from 1 to 65535, not "${text}". For example: PORT=3001 npm start`,
  );
}
