import { abandonWork, killAll } from "./children.mjs";
import { sayError } from "./say.mjs";

// npm passes on the Ctrl-C that the terminal has sent us already.
const ECHO_MS = 500;

const cleanups = [];
let ending;

/** Registers work for the end; the latest registered is done first. */
export function atEnd(cleanup) {
  cleanups.push(cleanup);
}

/** Cleans up once, whoever asks, then exits. */
export function shutDown(exitCode) {
  ending ??= cleanUp().then((clean) => process.exit(clean ? exitCode : 1));
  return ending;
}

/** Ends everything on Ctrl-C, SIGTERM or SIGHUP; a second signal doesn't wait. */
export function endOnSignals(exitCode) {
  let firstAt;
  const onSignal = () => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      shutDown(exitCode);
    } else if (Date.now() - firstAt > ECHO_MS) {
      killAll();
      process.exit(1);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, onSignal);
  }
}

async function cleanUp() {
  let clean = true;
  for (const cleanup of [abandonWork, ...cleanups.reverse()]) {
    try {
      await cleanup();
    } catch (error) {
      clean = false;
      sayError(error);
    }
  }
  killAll();
  return clean;
}
