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
        projectService: { allowDefaultProject: ["*.config.js", "workflows.test.js"] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: [".svelte"],
      },
    },
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      // An empty text is as good as none.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  { files: ["**/*.svelte", "**/*.svelte.ts"], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    // The types of what a snippet is given are not known to the linter; svelte-check knows them, and checks.
    files: ["**/*.svelte"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  { files: ["**/*.js"], extends: [ts.configs.disableTypeChecked] },
  // Tauri rejects with the plain value that the command returned, and so do the tests.
  { files: ["**/*.test.ts"], rules: { "@typescript-eslint/prefer-promise-reject-errors": "off" } },
  {
    files: ["src/**"],
    ignores: ["src/api/transport/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [tauri] }] },
  },
);
