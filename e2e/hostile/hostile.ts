import type { CallOptions } from "../call";

/** One malformed request, and how it must be refused. */
export interface Hostile {
  name: string;
  /** Path below the host, as written. */
  target: string;
  options: CallOptions;
  status: number;
  /** The field that the problem must name, where there is one. */
  field?: string;
}

/** A value as a test's name shows it. */
export function shown(value: unknown): string {
  const text = value instanceof Uint8Array ? "bytes" : JSON.stringify(value);
  return text.length > 60
    ? `${text.slice(0, 60)}… (${text.length} long)`
    : text;
}
