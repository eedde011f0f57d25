/** `{"` in base64url starts every JOSE header: `ey`. */
const START = /^(ey[A-Za-z0-9_-]{2}|Fe26\.2\*|v[1-4]\.(local|public)\.)/;

/** Whether a value is worth taking out of the text around it. */
export function looksLikeToken(value: string): boolean {
  return START.test(value);
}
