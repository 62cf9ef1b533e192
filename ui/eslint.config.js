import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

/** Everything from Tauri, which only the transport may know: the rest of the interface also runs in a browser. */
const tauri = {
  group: ["@tauri-apps/*"],
  message: "Call the core through src/api/client.ts; only src/api/transport knows Tauri.",
};

export default ts.config(
  { ignores: ["dist/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        projectService: { allowDefaultProject: ["*.config.js"] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: [".svelte"],
      },
    },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["**/*.svelte"], languageOptions: { parserOptions: { parser: ts.parser } } },
  { files: ["**/*.js"], extends: [ts.configs.disableTypeChecked] },
  // Tauri rejects with the plain value that the command returned, and so do the tests.
  { files: ["**/*.test.ts"], rules: { "@typescript-eslint/prefer-promise-reject-errors": "off" } },
  {
    files: ["src/**"],
    ignores: ["src/api/transport/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [tauri] }] },
  },
);
