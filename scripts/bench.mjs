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
  const { benchClass } = await import("./bench/class-run.mjs");
  // `npm run bench -- sessions`, `-- starters` or `-- class`: that one alone.
  const alone = {
    sessions: benchSessions,
    starters: tryStarters,
    class: benchClass,
  };
  await (alone[process.argv[2]] ?? bench)();
  await shutDown(0);
} catch (error) {
  sayError(error);
  await shutDown(1);
}
