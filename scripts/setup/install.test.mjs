import { expect, test } from "vitest";

import { isInstalled } from "./install.mjs";

const next = { version: "16.0.0", integrity: "sha512-a" };
const wanted = {
  "": { name: "app" },
  "node_modules/next": next,
  "node_modules/other-platform": { version: "1.0.0", optional: true },
};

test("what the lockfile lists is installed, other platforms aside", () => {
  expect(isInstalled(wanted, { "node_modules/next": next })).toBe(true);
});

test("a missing, older or changed package makes it stale", () => {
  expect(isInstalled(wanted, {})).toBe(false);
  for (const change of [{ version: "15.0.0" }, { integrity: "sha512-b" }]) {
    const present = { "node_modules/next": { ...next, ...change } };
    expect(isInstalled(wanted, present)).toBe(false);
  }
});
