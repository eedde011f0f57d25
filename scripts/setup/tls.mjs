import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { createServer } from "node:https";

import { Refused } from "./say.mjs";

/** Reads a certificate and its key; `name` is the first host name it is valid for. */
export async function readCertificate(certFile, keyFile) {
  try {
    const [cert, key] = await Promise.all([
      readFile(certFile),
      readFile(keyFile),
    ]);
    const names = new X509Certificate(cert).subjectAltName ?? "";
    const name = /(?:DNS|IP Address):([^\s,*]+)(?:,|$)/.exec(names)?.[1];
    return { cert, key, name: name ?? "localhost" };
  } catch (error) {
    throw new Refused(`The certificate cannot be used: ${error.message}`);
  }
}

/** Puts TLS in front of a server on loopback; everything streams through. */
export async function serveTls({ cert, key }, { host, port, toPort }) {
  const forward = (incoming) =>
    request({
      host: "127.0.0.1",
      port: toPort,
      method: incoming.method,
      path: incoming.url,
      headers: {
        ...incoming.headers,
        "x-forwarded-proto": "https",
        "x-forwarded-for": incoming.socket.remoteAddress,
      },
    });

  const server = createServer({ cert, key }, (incoming, answer) => {
    const outgoing = forward(incoming);
    outgoing.on("response", (reply) => {
      answer.writeHead(reply.statusCode, reply.rawHeaders);
      reply.pipe(answer);
      reply.on("error", () => answer.destroy());
    });
    outgoing.on("error", () => answer.destroy());
    answer.on("close", () => outgoing.destroy());
    incoming.pipe(outgoing);
  });
  // Only `--dev` upgrades: Next reloads pages through a web socket.
  server.on("upgrade", (incoming, socket, head) => {
    const outgoing = forward(incoming);
    outgoing.on("upgrade", (reply, inner, innerHead) => {
      socket.write(statusAndHeaders(reply));
      socket.write(innerHead);
      inner.write(head);
      inner.pipe(socket).pipe(inner);
      inner.on("error", () => socket.destroy());
      socket.on("error", () => inner.destroy());
    });
    outgoing.on("error", () => socket.destroy());
    outgoing.end();
  });
  server.listen(port, host);
  await once(server, "listening");
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

function statusAndHeaders({ statusCode, statusMessage, rawHeaders }) {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  }
  return `${lines.join("\r\n")}\r\n\r\n`;
}
