import { ensureInstalled } from "./setup/install.mjs";
import { sayError } from "./setup/say.mjs";
import { endOnSignals, shutDown } from "./setup/shutdown.mjs";

endOnSignals(130);
try {
  await ensureInstalled();
  // Its packages may have been installed by the line above.
  const { bench } = await import("./bench/run.mjs");
  const { benchSessions } = await import("./bench/sessions.mjs");
  const { tryStarters } = await import("./bench/starters.mjs");
  // `npm run bench -- sessions`: the heavy job alone.
  const alone = { sessions: benchSessions, starters: tryStarters };
  await (alone[process.argv[2]] ?? bench)();
  await shutDown(0);
} catch (error) {
  sayError(error);
  await shutDown(1);
}
