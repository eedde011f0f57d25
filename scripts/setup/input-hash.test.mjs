import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { hashInputs } from "./input-hash.mjs";

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hash-"));
  await mkdir(join(folder, "lib"));
  await writeFile(join(folder, "lib", "a.ts"), "1");
});
afterEach(() => rm(folder, { recursive: true }));

const hash = () => hashInputs(folder, ["lib", "proxy.ts"]);

test("the hash stays while nothing that is built changes", async () => {
  const before = await hash();
  await writeFile(join(folder, "lib", "a.test.ts"), "a test is not built");
  await writeFile(join(folder, "README.md"), "nor is this");
  expect(await hash()).toBe(before);
});

test.each([
  ["a content", () => writeFile(join(folder, "lib", "a.ts"), "2")],
  ["a name", () => rename(join(folder, "lib/a.ts"), join(folder, "lib/b.ts"))],
  ["a file that was not there", () => writeFile(join(folder, "proxy.ts"), "")],
])("%s changes the hash", async (_, change) => {
  const before = await hash();
  await change();
  expect(await hash()).not.toBe(before);
});
