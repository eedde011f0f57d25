import { connect } from "node:net";

/** Requests that Node's parser refuses by itself, or that are cut short. */
export function brokenRequests(host: string): string[] {
  const to = `Host: ${host}\r\nConnection: close\r\n`;
  const post = `POST /api/realms HTTP/1.1\r\n${to}`;
  return [
    "GARBAGE\r\n\r\n",
    "\u0000\u0001\u0002\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "GET /api/health HTTP/1.1\r\n\r\n",
    `GET /api/he alth HTTP/1.1\r\n${to}\r\n`,
    `GET /api/\u0000 HTTP/1.1\r\n${to}\r\n`,
    `GET /api/health HTTP/1.1\r\n${to}X: a\u0001b\r\n\r\n`,
    `GET /api/health HTTP/1.1\r\n${to}X y: z\r\n\r\n`,
    `GET /api/health HTTP/1.1\r\n${to}X: ${"y".repeat(20_000)}\r\n\r\n`,
    `GET /api/health HTTP/1.1\r\n${to}Expect: x\r\n\r\n`,
    `${post}Content-Length: -1\r\n\r\n`,
    `${post}Content-Length: 1, 2\r\n\r\n`,
    `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    `${post}Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n`,
    `${post}Transfer-Encoding: identity, chunked, x\r\n\r\n`,
  ];
}

/** Sends bytes as they are; resolves with the status the server closes with. */
export function sendRaw(url: URL, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), "127.0.0.1");
    let answer = "";
    socket.setEncoding("latin1").on("data", (chunk) => {
      answer += chunk;
    });
    socket.setTimeout(5_000, () => {
      socket.destroy(new Error(`No answer to ${JSON.stringify(text)}`));
    });
    socket.once("error", reject);
    socket.once("close", () => {
      resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]));
    });
    socket.write(text, "latin1");
  });
}

/** Starts a request with a body and hangs up in the middle of it. */
export function hangUp(url: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), "127.0.0.1");
    socket.once("error", reject).once("close", () => resolve());
    const head = `POST /api/realms HTTP/1.1\r\nHost: ${url.host}\r\n`;
    const type = "Content-Type: application/json\r\nContent-Length: 100\r\n";
    socket.write(`${head}${type}\r\n{`, () => socket.destroy());
  });
}
