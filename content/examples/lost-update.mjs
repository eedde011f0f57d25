import { RedisStore } from "connect-redis";
import { GuardedStore } from "./guarded-store.mjs";
import { listen } from "./listen.mjs";
import { openRedis } from "./redis-client.mjs";
import { sessionApp } from "./session-app.mjs";

const { REDIS_URL, PREFIX, SECRET, STORE } = process.env;
const client = await openRedis(REDIS_URL);
const Store = STORE === "guarded" ? GuardedStore : RedisStore;
const app = sessionApp({
  store: new Store({ client, prefix: PREFIX }),
  secrets: [SECRET],
  behindProxy: 1,
  idleMs: 60_000,
  absoluteMs: 60_000,
});

const started = Promise.withResolvers();
const answered = Promise.withResolvers();

/** Request a begins first and ends last; both have read before either writes. */
async function overlap({ params }, res) {
  if (params.field === "a") {
    started.resolve();
    await answered.promise;
  } else {
    await started.promise;
    res.once("finish", answered.resolve);
  }
}

// #region blob
/** The session is one record: read before the handler, written after it. */
app.post("/blob/:field", async (req, res) => {
  await overlap(req, res);
  req.session[req.params.field] = "kept";
  res.json({ written: req.params.field });
});
// #endregion blob

/** The same, saved by hand as soon as it has changed. */
app.post("/saved/:field", async (req, res) => {
  await overlap(req, res);
  req.session[req.params.field] = "kept";
  req.session.save(() => res.json({ written: req.params.field }));
});

// #region hash
const keyOf = ({ sessionID }) => `${PREFIX}fields:${sessionID}`;

/** What changes by itself is a field of a hash: one command writes it alone. */
app.post("/hash/:field", async (req, res) => {
  await overlap(req, res);
  const key = keyOf(req);
  await client
    .multi()
    .hSet(key, req.params.field, "kept")
    .expire(key, 60)
    .exec();
  res.json({ written: req.params.field });
});
// #endregion hash

app.get("/fields", async (req, res) => {
  const { a, b } = { ...req.session, ...(await client.hGetAll(keyOf(req))) };
  res.json({ a, b });
});

listen(app);
