import { createServer } from "node:http";
import { z } from "zod";
import { plain } from "../cells";
import { listenOnLoopback } from "../counting-relay";
import { HttpClient } from "../http-client";
import { measurement } from "../measurement";
import { jsonOf } from "../programs";
import { readableClaims } from "../readable-claims";

const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;

/** Writes a real access log, and reads it as whoever may read logs does. */
export const logLeak = measurement(z.strictObject({}), async () => {
  const { token } = await jsonOf<{ token: string }>(
    "as-printed/sensitive-payload.mjs",
  );
  const log = await accessLog(async (url) => {
    const client = new HttpClient(url);
    await client.get(`/report?token=${token}`);
    await client.get("/report", { authorization: `Bearer ${token}` });
  });
  const found = log.map((line) => claimsIn(line));
  const [inUrl = [], inHeader = []] = found;
  return {
    figures: {
      claimsInLog: inUrl.length,
      claimsInLogHeader: inHeader.length,
    },
    tables: [
      {
        caption: "What the log gives away",
        columns: ["the token was sent", "claims decoded from the log"],
        rows: [
          {
            label: "in the URL",
            cells: [plain(inUrl.join(", ") || "none")],
          },
          {
            label: "in the Authorization header",
            note: "this format writes no request headers; some do",
            cells: [plain(inHeader.join(", ") || "none")],
          },
        ],
      },
    ],
    texts: [{ caption: "access.log", text: log.join("\n") }],
  };
});

function claimsIn(line: string): string[] {
  const token = TOKEN.exec(line)?.[0];
  if (token === undefined) return [];
  const { iat: _, ...claims } = readableClaims(token);
  return Object.values(claims).map(String);
}

/** Lines in the common log format, of a server that answers everything. */
async function accessLog(
  ask: (url: string) => Promise<void>,
): Promise<string[]> {
  const lines: string[] = [];
  const server = createServer(
    ({ method, url, httpVersion, socket }, answer) => {
      const at = new Date().toISOString();
      const request = `"${method} ${url} HTTP/${httpVersion}"`;
      lines.push(`${socket.remoteAddress} - - [${at}] ${request} 200 2`);
      answer.end("ok");
    },
  );
  const port = await listenOnLoopback(server);
  try {
    await ask(`http://127.0.0.1:${port}`);
    return lines;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
