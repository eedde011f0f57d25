import type { LoginAnswer } from "@/lib/http/contract";

export interface WireSize {
  name: string;
  sizeBytes: number;
}

/** The sizes of one credential, as the server measured them at login. */
export function wireSizes({ sizeBytes, wire }: LoginAnswer): WireSize[] {
  return [
    { name: "value alone", sizeBytes },
    { name: "Cookie", sizeBytes: wire.cookieLine },
    { name: "Authorization", sizeBytes: wire.authorizationLine },
    { name: "Set-Cookie, once", sizeBytes: wire.setCookieLine },
  ];
}

/** The longest bar of all lanes: one scale, so that bars can be compared. */
export function commonScale(lanes: (LoginAnswer | null)[]): number {
  const sizes = lanes.flatMap((issued) =>
    issued === null ? [] : wireSizes(issued).map((size) => size.sizeBytes),
  );
  return Math.max(1, ...sizes);
}
