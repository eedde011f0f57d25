import { createServer } from "node:http";
import { Redis } from "ioredis";

// The least that can tell a room: a bare server, one subscriber, no framework.
const path = new URL(process.env.REDIS_URL).pathname;
const [publisher, subscriber] = [new Redis({ path }), new Redis({ path })];
const screens = new Set();
const CHANNEL = "bench:floor";

const sessions = Array.from({ length: 1_000 }, (_, n) => `bench:session:${n}`);
const POSTS = {
  "/log-in": () => publisher.mset(sessions.flatMap((key) => [key, "alice"])),
  "/tell": (message) => publisher.publish(CHANNEL, message),
  "/log-out": async (message) => {
    await publisher.unlink(sessions);
    await publisher.publish(CHANNEL, message);
  },
};

await subscriber.subscribe(CHANNEL);
subscriber.on("message", (_channel, message) => {
  const bytes = Buffer.from(message);
  for (const screen of screens) screen.write(bytes);
});
// Redis ends before this process does.
publisher.on("error", () => process.exit());
subscriber.on("error", () => process.exit());

const server = createServer(async (request, response) => {
  if (request.method === "POST") {
    const message = Buffer.concat(await request.toArray()).toString();
    await POSTS[request.url](message);
    response.end();
    return;
  }
  if (request.url !== "/events") {
    response.end();
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.write('event: room\ndata: {"version":0}\n\n');
  screens.add(response);
  response.once("close", () => screens.delete(response));
});
server.listen(Number(process.env.PORT), "127.0.0.1");
