import { createClient } from "redis";

// #region connect
/** A connected client that fails fast instead of queueing for a Redis that is away. */
export async function openRedis(url) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, 1_000) },
  });
  // Without a listener the first lost connection would end the process.
  client.on("error", (error) => console.error(error.message));
  await client.connect();
  return client;
}
// #endregion connect
