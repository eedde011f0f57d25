/** Tokens and seals, wherever they stand in a text. Session ids look like any id. */
export const CREDENTIALS = /eyJ[\w-]{8,}\.[\w-]*(\.[\w-]*)?|Fe26\.2\*[^"\s]*/g;

/** Whether a text holds a token or a seal. */
export function holdsCredential(text: string): boolean {
  return text.search(CREDENTIALS) !== -1;
}
