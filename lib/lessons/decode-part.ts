/** One part of a compact token as an object; null when it is none. */
export function decodePart(
  token: string,
  index: number,
): Record<string, unknown> | null {
  try {
    // #region decode
    const part = token.split(".")[index] ?? "";
    const base64 = part.replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes));
    // #endregion decode
    return typeof claims === "object" ? claims : null;
  } catch {
    return null;
  }
}
