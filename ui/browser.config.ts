import { defineConfig } from "vitest/config";

/** What is run: the tests, unless pictures or measurements are asked for. */
const asked = process.env.WAARBORG_BROWSER;

// The interface in a real browser, against the real core: `make test` builds both before it comes here.
export default defineConfig({
  test: {
    environment: "node",
    include: [asked === undefined ? "browser/**/*.test.ts" : `browser/${asked}.ts`],
    // A file has a browser and a core of its own; on two cores more of them only wait for each other.
    maxWorkers: 2,
    // A tour of every screen takes a minute, and several where others work beside it.
    testTimeout: 400_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
    // A browser and a core take their time to go on a busy machine.
    teardownTimeout: 60_000,
  },
});
