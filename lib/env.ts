import { z } from "zod";

/** The only reader of `process.env`. An invalid value stops the process. */
const schema = z.object({
  NODE_ENV: z.string().default("development"),
  /** `redis://`, `rediss://`, `unix:///path/to/socket` or a socket's path. */
  REDIS_URL: z
    .string()
    .regex(
      /^(rediss?:\/\/|unix:\/\/\/|\/)./,
      "redis://…, rediss://…, unix:///…",
    )
    .default("redis://127.0.0.1:6379"),
  /** `host:port,host:port` of a Redis Cluster; wins over `REDIS_URL`. */
  REDIS_CLUSTER_NODES: z.string().optional(),
  /** `host:port,host:port` of Sentinels, with the name they watch. */
  REDIS_SENTINELS: z.string().optional(),
  REDIS_SENTINEL_NAME: z.string().default("mymaster"),
  REDIS_USERNAME: z.string().optional(),
  REDIS_PASSWORD: z.string().optional(),
  /** Origin the app is reached at from outside, as `https://lab.example`. */
  PUBLIC_ORIGIN: z.url().optional(),
  /** `host:port,host:port` announced to a class by `npm start -- --lan`. */
  LAN_HOSTS: z.string().default(""),
  /** How many realms may be alive at once on this Redis. */
  MAX_LIVE_REALMS: z.coerce.number().int().min(1).default(20_000),
  /** `me` calls one participant may make per second, in one process. */
  ME_PER_SEC: z.coerce.number().int().min(1).default(500),
  /** A folder for V8 coverage of the programs in `content/examples`. */
  EXAMPLES_COVERAGE: z.string().optional(),
  /** Realms one address may open in a burst: a class sits behind one. */
  REALM_BURST: z.coerce.number().int().min(1).default(1_200),
});

export type Env = z.infer<typeof schema>;

export const env: Env = parse();

function parse(): Env {
  const result = schema.safeParse(process.env);
  if (result.success) return result.data;
  const lines = result.error.issues.map(
    (issue) => `  ${issue.path.join(".")}: ${issue.message}`,
  );
  throw new Error(`The environment is not usable:\n${lines.join("\n")}`);
}
