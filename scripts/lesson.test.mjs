import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

import { root } from "./setup/place.mjs";

const run = promisify(execFile);
const COPIED = [
  "app",
  "content",
  "lib",
  "scripts",
  "package.json",
  "tsconfig.json",
];

test("a new lesson passes every check before a word of it is changed", async () => {
  const place = await mkdtemp(join(tmpdir(), "lesson-"));
  try {
    for (const name of COPIED) {
      await cp(join(root, name), join(place, name), { recursive: true });
    }
    await symlink(join(root, "node_modules"), join(place, "node_modules"));
    const script = join(place, "scripts", "lesson.mjs");
    const { stdout } = await run(process.execPath, [script, "Who’s there?"], {
      cwd: place,
    });
    expect(stdout).toMatch(/content\/lessons\/\d\d-who-s-there/);

    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const config = join(place, "scripts", "vitest.config.mjs");
    const args = [
      vitest,
      "run",
      "--config",
      config,
      "--reporter=verbose",
      "lib/lessons/content",
    ];
    const env = { ...process.env, NO_COLOR: "1" };
    const checked = await run(process.execPath, args, { cwd: place, env });
    expect(checked.stdout).toContain("-who-s-there");
    expect(checked.stdout).toMatch(/Tests +\d+ passed \(\d+\)/);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});

test("without a title it says what to type", async () => {
  const failing = run(process.execPath, [join(root, "scripts", "lesson.mjs")]);
  await expect(failing).rejects.toThrow("npm run lesson");
});
