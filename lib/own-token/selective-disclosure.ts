import { decodeBase64url } from "./decode-base64url";

/** Names that are told; more are counted. */
const TOLD = 5;

/**
 * Cuts an SD-JWT at its tildes: the token first, then the claims that its
 * holder chose to disclose, each as a JSON array (RFC 9901 § 4).
 */
export function cutDisclosures(
  text: string,
): { token: string; note: string } | null {
  if (!/^ey[\w-]*\.[\w-]*\.[\w-]*~/.test(text)) return null;
  const [token = "", ...others] = text.split("~", 200);
  const names = others.flatMap((encoded) => nameOf(encoded) ?? []);
  const told = names.slice(0, TOLD).join(", ");
  const more = names.length > TOLD ? " and more" : "";
  const what = names.length === 0 ? "" : `, for ${told}${more}`;
  return {
    token,
    note: `What follows the token after “~”: ${names.length} disclosed claims of an SD-JWT${what}.`,
  };
}

function nameOf(encoded: string): string | null {
  try {
    const text = new TextDecoder().decode(decodeBase64url(encoded).bytes);
    const [, name] = JSON.parse(text);
    return typeof name === "string" ? name.slice(0, 40) : null;
  } catch {
    return null;
  }
}
