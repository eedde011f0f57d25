import { type AddressInfo, connect, createServer, type Server } from "node:net";

/** A TCP relay on loopback that counts what its clients send. */
export interface CountingRelay {
  port: number;
  /** Bytes received from clients so far. */
  bytes(): number;
  close(): void;
}

/** Opens a relay to a port of this machine. */
export async function countingRelay(toPort: number): Promise<CountingRelay> {
  let bytes = 0;
  const server = createServer((client) => {
    const target = connect(toPort, "127.0.0.1");
    client.on("data", (chunk) => {
      bytes += chunk.byteLength;
    });
    client.pipe(target).pipe(client);
    // One side that goes away takes the other one along.
    client.once("error", () => target.destroy());
    target.once("error", () => client.destroy());
  });
  const port = await listenOnLoopback(server);
  return { port, bytes: () => bytes, close: () => server.close() };
}

/** Listens on a free port of loopback and returns it. */
export async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}
