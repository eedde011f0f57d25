import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CONTENT = join(process.cwd(), "content");

/** Something wrong in `content/`: it fails the build, and says where it is. */
export class ContentFault extends Error {
  override name = "ContentFault";

  /** `file` is a path from the root; `line` counts from 1. */
  constructor(
    readonly file: string,
    readonly line: number,
    readonly what: string,
  ) {
    super(`${file}:${line}: ${what}`);
  }
}

/** The text of a file in `content/`. Throws a fault when it is not there. */
export function readContent(path: string): string {
  const file = join(CONTENT, path);
  if (existsSync(file)) return readFileSync(file, "utf8");
  throw new ContentFault(`content/${path}`, 1, "this file is missing");
}
