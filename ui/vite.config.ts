import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  clearScreen: false,
  // The catalogue and the icons lie beside the interface, in assets/.
  server: { port: 5173, strictPort: true, host: "127.0.0.1", fs: { allow: [".."] } },
  build: {
    // WebKitGTK 2.46 and later; Debian and Ubuntu keep it up to date in their supported releases.
    target: "safari18",
    // The content security policy allows files of the program only: nothing inlined, no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts", "workflows.test.js"],
    // It imports JSON in a way that only a bundler understands.
    deps: { optimizer: { ssr: { enabled: true, include: ["@actions/languageservice"] } } },
  },
});
