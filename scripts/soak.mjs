import { ensureInstalled } from "./setup/install.mjs";
import { sayError } from "./setup/say.mjs";
import { endOnSignals, shutDown } from "./setup/shutdown.mjs";

endOnSignals(130);
try {
  await ensureInstalled();
  // Its packages may have been installed by the line above.
  const { soakPlayground } = await import("./bench/playground-soak.mjs");
  await shutDown((await soakPlayground()) ? 0 : 1);
} catch (error) {
  sayError(error);
  await shutDown(1);
}
