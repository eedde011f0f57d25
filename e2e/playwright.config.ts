import { defineConfig } from "@playwright/test";
import { demand } from "./demand";

/**
 * Run by `npm test`, which serves the production build and lends a Redis. Two
 * workers: a third one would only make two cores wait for each other.
 */
export default defineConfig({
  testDir: ".",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  outputDir: "../test-results",
  use: {
    baseURL: demand("BASE_URL"),
    browserName: "chromium",
    launchOptions: {
      executablePath: demand("CHROMIUM_PATH"),
      args: [
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
