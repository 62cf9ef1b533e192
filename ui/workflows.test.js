// @vitest-environment node
import { readFileSync, readdirSync } from "node:fs";

import { validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";

/** What GitHub's own reader of workflows has against one, line by line. It asks no network, and remembers a workflow by its name. */
async function faults(name, text) {
  const found = await validate(TextDocument.create(`file:///.github/workflows/${name}`, "yaml", 1, text));
  return found.map(({ message, range }) => `${String(range.start.line + 1)}: ${message}`);
}

describe("the workflows", () => {
  const folder = new URL("../.github/workflows/", import.meta.url);

  it.each(readdirSync(folder))("%s is one that GitHub can read", async (name) => {
    expect(await faults(name, readFileSync(new URL(name, folder), "utf8"))).toEqual([]);
  });

  it("are refused for a key, a permission or a step that is none, and for a job that is not there", async () => {
    const wrong = `
on: push
permissions:
  content: read
jobs:
  a:
    runs_on: ubuntu-24.04
    needs: b
    steps:
      - runs: make
`;
    const lines = (await faults("wrong.yml", wrong)).map((fault) => Number.parseInt(fault));
    for (const line of [4, 7, 8, 10]) {
      expect(lines).toContain(line);
    }
  });
});
