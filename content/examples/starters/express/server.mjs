import { buildApp } from "./app.mjs";
import { need, number } from "./auth/settings.mjs";
import * as login from "./auth/strategy.mjs";

need("ORIGIN");
const server = buildApp().listen(number("PORT", 3000), (error) => {
  if (error) throw error;
  console.log(`Listening on ${server.address().port}.`);
});

// In order: no new requests, the running ones to their end, then the store.
for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, () => {
    server.close(() => {
      login.close?.();
      process.exit();
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(1), 10_000).unref();
  });
}
