import { parseCookie } from "cookie";

/** The JWT of a request: a script's header, or a browser's cookie. */
export function tokenOf(req) {
  const header = req.get("authorization");
  if (header?.startsWith("Bearer ")) return header.slice("Bearer ".length);
  return parseCookie(req.get("cookie") ?? "").token;
}

/** How the cookie with the JWT was set, and so how it has to be cleared. */
export const TOKEN_COOKIE = {
  path: "/",
  secure: true,
  httpOnly: true,
  sameSite: "lax",
};
