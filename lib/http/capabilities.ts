import type { CapabilitiesAnswer } from "./contract";
import { cookieScheme, isProbed } from "./cookies";
import { hostOf, isLoopback, isTls } from "./hosts";

/**
 * Which cookie names this browser can keep at this address, and why. The first
 * answer sets two probe cookies; the next request shows which came back.
 */
export function capabilitiesOf(request: Request): CapabilitiesAnswer {
  const cookies = cookieScheme(request);
  const probed = isProbed(request);
  return { cookies, probed, reason: reasonFor(request, cookies) };
}

function reasonFor(
  request: Request,
  cookies: CapabilitiesAnswer["cookies"],
): string {
  const host = hostOf(request);
  if (isTls(host)) return "The connection is encrypted, so cookies are Secure.";
  if (!isLoopback(host)) {
    return (
      "This address is plain http, where browsers drop Secure cookies: the " +
      "names go without __Host-, and nothing enforces what it promises."
    );
  }
  return cookies === "host-prefix"
    ? "This browser keeps Secure cookies on localhost, so names start __Host-."
    : "This browser drops Secure cookies on localhost, so names go without " +
        "__Host-.";
}
