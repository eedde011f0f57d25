import { gzipSync } from "node:zlib";
import type { Starter } from "./starter";
import { starterFiles } from "./starter-files";
import { tar } from "./tar";

/** A starter as one `.tar.gz`, its files at the top. */
export function archiveOf(starter: Starter, modifiedAtSec: number): Buffer {
  return gzipSync(tar(starterFiles(starter), modifiedAtSec));
}
