import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { atEnd } from "../setup/shutdown.mjs";

/** Lends a temporary folder to some work; it is removed however the work ends. */
export async function withTemporaryFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), "gate-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  atEnd(remove);
  try {
    return await work(folder);
  } finally {
    await remove();
  }
}
