import { RedisStore } from "connect-redis";
import express from "express";
import session from "express-session";
import { createClient } from "redis";

// The field's usual stack, as its own READMEs set it up.
const socketPath = new URL(process.env.REDIS_URL).pathname;
const client = createClient({ socket: { path: socketPath } });
// Redis ends before this process does.
client.on("error", () => process.exit());
await client.connect();

const app = express();
app.use(
  session({
    store: new RedisStore({ client, prefix: "bench:sess:", ttl: 600 }),
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
  }),
);
app.post("/login", (request, response, next) => {
  request.session.regenerate((error) => {
    if (error) return next(error);
    Object.assign(request.session, { user: "alice", role: "admin" });
    response.json({});
  });
});
app.get("/me", (request, response) => {
  const { user, role } = request.session;
  if (user === undefined) return response.status(401).json({});
  response.json({ user, role });
});
app.listen(Number(process.env.PORT), "127.0.0.1");
