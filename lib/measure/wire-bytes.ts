import { once } from "node:events";
import { Agent, createServer, request as http1Request } from "node:http";
import { connect, createServer as createHttp2Server } from "node:http2";
import type { Server } from "node:net";
import type { Readable } from "node:stream";
import type { WireAnswer, WireCount } from "@/lib/http/measure-contract";
import { countingRelay, listenOnLoopback } from "./counting-relay";

export interface WireQuestion {
  header: "cookie" | "authorization";
  /** The header's whole value; empty sends no such header. */
  value: string;
  /** How often the same request is sent, over one connection. */
  requests: number;
}

/** One protocol's server, and a client that holds one connection to it. */
interface Protocol {
  server(): Server;
  client(port: number): Client;
}

interface Client {
  /** Sends one request; done when its answer is read to the end. */
  ask(headers: Record<string, string>): Promise<void>;
  close(): void;
}

const PATH = "/api/me";
const LIMIT_MS = 5_000;

/**
 * Counts the bytes that a Node client sends for the same request, again and
 * again over one connection: HTTP/1.1 and HTTP/2, both without TLS. Over
 * HTTP/2 the first request includes the connection's preface and settings.
 * Fails when a server answers anything but 200.
 * Source: RFC 9112; RFC 9113; RFC 7541 (HPACK).
 */
export async function measureWire(question: WireQuestion): Promise<WireAnswer> {
  const { requests } = question;
  const first = await count(HTTP1, question);
  const second = await count(HTTP2, question);
  return { requests, http1: first, http2: second };
}

async function count(
  protocol: Protocol,
  { header, value, requests }: WireQuestion,
): Promise<WireCount> {
  const server = protocol.server();
  const relay = await countingRelay(await listenOnLoopback(server));
  const client = protocol.client(relay.port);
  const headers: Record<string, string> = value ? { [header]: value } : {};
  try {
    await client.ask(headers);
    const firstBytes = relay.bytes();
    for (let sent = 1; sent < requests; sent += 1) {
      await client.ask(headers);
    }
    const totalBytes = relay.bytes();
    const laterBytes =
      requests === 1 ? null : (totalBytes - firstBytes) / (requests - 1);
    return { firstBytes, laterBytes, totalBytes };
  } finally {
    client.close();
    relay.close();
    server.close();
  }
}

const HTTP1: Protocol = {
  server: () => createServer((_, response) => response.end()),
  client(port) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const target = { host: "127.0.0.1", port, path: PATH, agent };
    return {
      ask: (headers) =>
        new Promise((resolve, reject) => {
          const signal = AbortSignal.timeout(LIMIT_MS);
          http1Request({ ...target, headers, signal })
            .once("error", reject)
            .once("response", (answer) => {
              drained(answer, answer.statusCode, resolve, reject);
            })
            .end();
        }),
      close: () => agent.destroy(),
    };
  },
};

const HTTP2: Protocol = {
  server: () =>
    createHttp2Server((_, response) => response.end()) as unknown as Server,
  client(port) {
    const session = connect(`http://127.0.0.1:${port}`);
    // Its streams fail with it, and they are what is waited for.
    session.on("error", () => undefined);
    // Acknowledging settings costs 9 bytes, which no later request may bear.
    const settled = Promise.all([
      once(session, "remoteSettings"),
      once(session, "localSettings"),
    ]);
    settled.catch(() => undefined);
    return {
      async ask(headers) {
        await settled;
        return new Promise((resolve, reject) => {
          const stream = session.request({ ":path": PATH, ...headers });
          stream.setTimeout(LIMIT_MS, () =>
            stream.destroy(new Error("no answer")),
          );
          stream.once("error", reject).once("response", (head) => {
            drained(stream, head[":status"], resolve, reject);
          });
        });
      },
      close: () => session.destroy(),
    };
  },
};

function drained(
  answer: Readable,
  status: number | undefined,
  resolve: () => void,
  reject: (error: Error) => void,
) {
  const done = () =>
    status === 200
      ? resolve()
      : reject(new Error(`The server answered ${status}.`));
  answer.once("error", reject).once("end", done).resume();
}
