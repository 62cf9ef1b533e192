import { defineConfig } from "vitest/config";

// The interface in a real browser, against the real core: `make test` builds both before it comes here.
export default defineConfig({
  test: {
    environment: "node",
    include: [process.env.WAARBORG_SCREENSHOTS ? "browser/screenshots.ts" : "browser/**/*.test.ts"],
    // A file has a browser and a core of its own; on two cores more of them only wait for each other.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
