import { createHmac, timingSafeEqual } from "node:crypto";
import { need } from "./settings.mjs";

const FORM = /^([\w-]{22})\.(0|[1-9]\d{0,8})\.([\w-]{43})$/;

/**
 * A refresh token is computed: its login, its place in line, and a MAC. So a
 * retry gets the same successor, and Redis holds nothing that logs anyone in.
 */
export function mint({ id, generation }) {
  return `${id}.${generation}.${macOf(id, generation)}`;
}

/** What a refresh token says, or null when this server did not make it. */
export function read(token) {
  const [, id, generation, mac] = FORM.exec(token ?? "") ?? [];
  if (!mac) return null;
  const expected = Buffer.from(macOf(id, generation));
  const same = timingSafeEqual(Buffer.from(mac), expected);
  return same ? { id, generation: Number(generation) } : null;
}

function macOf(id, generation) {
  const mac = createHmac("sha256", need("REFRESH_SECRET"));
  return mac.update(`refresh ${id} ${generation}`).digest("base64url");
}
