import { connect, createServer, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { env } from "@/lib/env";
import { RealmProblem } from "@/lib/realms/realm";
import { listenOnLoopback } from "./counting-relay";

/** Thrown where an experiment needs one Redis server, and there are several. */
export class NeedsOneRedis extends RealmProblem {
  readonly problem = "not-here";

  constructor() {
    super("This runs on a single Redis; here it is a Cluster or Sentinels.");
  }
}

/** The app's own Redis, behind a wire that may be cut. */
export interface RedisRelay {
  /** For the programs of an experiment: `redis://…` on loopback. */
  url: string;
  /** Names of the commands that went over the wire, in order. */
  commands(): string[];
  /** Ends every connection, and takes no new one. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** `*2\r\n$3\r\nGET\r\n…`: the head of a command (Redis protocol). */
const COMMAND = /\*\d+\r\n\$\d+\r\n([a-zA-Z]+)\r\n/g;

/**
 * A TCP relay to the Redis of this app. An experiment with an outage cuts its
 * own wire: real socket errors, and nobody else notices.
 */
export async function redisRelay(): Promise<RedisRelay> {
  if (env.REDIS_CLUSTER_NODES ?? env.REDIS_SENTINELS) throw new NeedsOneRedis();
  const sockets = new Set<Socket>();
  const commands: string[] = [];
  let isCut = false;
  const server = createServer((client) => {
    if (isCut) return client.destroy();
    const redis = toRedis();
    sockets.add(client);
    client.on("data", (chunk) => {
      for (const [, name = ""] of chunk.toString("latin1").matchAll(COMMAND)) {
        commands.push(name.toUpperCase());
      }
    });
    client.pipe(redis).pipe(client);
    client.once("error", () => redis.destroy());
    client.once("close", () => {
      sockets.delete(client);
      redis.destroy();
    });
    redis.once("error", () => client.destroy());
    return client;
  });
  const port = await listenOnLoopback(server);
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: urlAt(port),
    commands: () => commands,
    cut,
    mend: () => {
      isCut = false;
    },
    close: () => {
      cut();
      server.close();
    },
  };
}

function toRedis(): Socket {
  const path = env.REDIS_URL.replace(/^unix:\/\//, "");
  if (path.startsWith("/")) return connect(path);
  const { protocol, hostname: host, port } = new URL(env.REDIS_URL);
  const to = { host, port: Number(port || 6379) };
  return protocol === "rediss:"
    ? connectTls({ ...to, servername: host })
    : connect(to);
}

/** The same credentials and database, at the relay's port. */
function urlAt(port: number): string {
  const url = new URL(`redis://127.0.0.1:${port}`);
  if (/^rediss?:/.test(env.REDIS_URL)) {
    const own = new URL(env.REDIS_URL);
    url.username = own.username;
    url.password = own.password;
    url.pathname = own.pathname;
  }
  if (env.REDIS_USERNAME) url.username = env.REDIS_USERNAME;
  if (env.REDIS_PASSWORD) url.password = env.REDIS_PASSWORD;
  return url.href;
}
