import { once } from "node:events";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";

import { Refused } from "./say.mjs";

const LOCALHOST = ["127.0.0.1", "::1", "0.0.0.0", "::"];

/** Refuses a port on which anything listens that a browser could reach as localhost. */
export async function requireFreePort(port) {
  for (const host of LOCALHOST) {
    const problem = await tryToListen(port, host);
    if (problem === "EADDRINUSE") {
      throw new Refused(
        `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
      );
    }
    if (problem === "EACCES") {
      throw new Refused(
        `Port ${port} needs more rights than you have. Choose another one: PORT=3000 npm start`,
      );
    }
  }
}

/** A port on loopback that nobody uses at this moment. */
export async function findFreePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** This machine's IPv4 addresses that others in its network can reach. */
export function lanAddresses() {
  return Object.values(networkInterfaces())
    .flat()
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address);
}

function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host, ipv6Only: true }, () =>
      server.close(() => resolve(undefined)),
    );
  });
}
