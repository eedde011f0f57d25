import { defineConfig } from "vitest/config";

import { root } from "./setup/place.mjs";

// Kept here because the top level holds no other tool's settings.
export default defineConfig({
  root,
  resolve: { tsconfigPaths: true },
  test: {
    include: ["{app,components,content,lib,scripts}/**/*.test.{ts,tsx,mjs}"],
    // Most tests wait, for Redis, for programs, for a second to pass.
    maxWorkers: 4,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
