import { z } from "zod";
import type { Figures } from "@/lib/http/finding-contract";
import type { WireAnswer } from "@/lib/http/measure-contract";
import { bytes } from "../cells";
import { measurement } from "../measurement";
import { measureWire, type WireQuestion } from "../wire-bytes";

const REQUESTS = 20;

/** Text that compresses as a token does. */
function filling(characters: number): string {
  const text = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9Qk3xV_adQssw5c";
  return Buffer.alloc(characters, text).toString("latin1");
}

interface Case {
  name: string;
  label: string;
  header: WireQuestion["header"];
  value: string;
}

const CASES: Case[] = [
  { name: "None", label: "no credential", header: "cookie", value: "" },
  // Name and value together, as express-session sets them.
  cookie("Session", "session cookie, 93 B", "connect.sid", 82),
  cookie("CookieToken", "token of 143 B, as a cookie", "token", 143),
  bearer("Token", "token of 143 B, as bearer", 143),
  bearer("NineClaims", "token of 758 B, as bearer", 758),
  cookie("NineClaimsCookie", "token of 758 B, as a cookie", "token", 758),
  cookie("Large", "token of 4,000 B, as a cookie", "token", 4_000),
];

function cookie(
  name: string,
  label: string,
  cookieName: string,
  characters: number,
): Case {
  const value = `${cookieName}=${filling(characters)}`;
  return { name, label, header: "cookie", value };
}

function bearer(name: string, label: string, characters: number): Case {
  const value = `Bearer ${filling(characters)}`;
  return { name, label, header: "authorization", value };
}

const options = z.strictObject({
  only: z.enum(CASES.map(({ name }) => name) as [string]).optional(),
});

/** Counts the same request on the socket, over HTTP/1.1 and HTTP/2. */
export const bytesPerRequest = measurement(options, async (_, { only }) => {
  const rows = [];
  let figures: Figures = {};
  const cases = CASES.filter(({ name }) => name === (only ?? name));
  for (const { name, label, header, value } of cases) {
    const wire = await measureWire({ header, value, requests: REQUESTS });
    const { http1, http2 } = wire;
    rows.push({ label, cells: cellsOf(wire) });
    figures = {
      ...figures,
      [`http1${name}Bytes`]: http1.firstBytes,
      [`http2${name}LaterBytes`]: http2.laterBytes ?? 0,
      ...(only ? { chosenLaterBytes: http2.laterBytes ?? 0 } : {}),
    };
  }
  return {
    figures,
    tables: [
      {
        caption: "Bytes of one request: a Node client, no TLS",
        columns: [
          "credential",
          "HTTP/1.1, each",
          "HTTP/2, first",
          "HTTP/2, each later one",
        ],
        rows,
      },
    ],
  };
});

function cellsOf({ http1, http2 }: WireAnswer) {
  return [
    bytes(http1.firstBytes),
    bytes(http2.firstBytes),
    bytes(http2.laterBytes ?? 0),
  ];
}
