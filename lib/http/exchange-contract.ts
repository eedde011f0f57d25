/**
 * One HTTP exchange as the server saw it. A JSON answer carries it as
 * `exchange` when the request says `Prefer: exchange` (RFC 7240).
 */
export interface Exchange {
  request: {
    method: string;
    /** Path and query. */
    target: string;
    headers: HeaderLine[];
  };
  response: { status: number; headers: HeaderLine[] };
}

/** A header's name in lower case, and its value; the owner's proof is hidden. */
export type HeaderLine = [name: string, value: string];
