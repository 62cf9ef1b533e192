import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

import type { Calls, Language } from "../src/api/generated";

const ui = resolve(import.meta.dirname, "..");
const built = process.env.WAARBORG_BUILT ?? resolve(ui, "../target/debug");
const run = promisify(execFile);

const OURS = join(built, "waarborg-extract");

/** The day on which everything here happens. */
export const TODAY = "2026-11-22";

/** The interface and the core over the loopback address, with a folder of their own. */
export interface Host extends AsyncDisposable {
  /** Where the window is, with the word that lets one in. */
  url: string;
  folder: string;
  /** Writes down what the person will choose in the desktop's next dialogs: a path each, or nothing. */
  answer(...paths: string[]): Promise<void>;
  /** Asks the core itself, past the window: for what the register really holds. */
  call<Name extends keyof Calls>(name: Name, request: Calls[Name]["request"]): Promise<Calls[Name]["answer"]>;
}

/** A folder that goes when the test does. */
async function folder() {
  return mkdtemp(join(tmpdir(), "waarborg-browser-"));
}

/** Makes the example board in a file, as a person does on the command line. */
export async function makeExample(path: string): Promise<void> {
  const board = ["--board", "Voorbeeldbestuur", "--example", "--no-password", "--today", TODAY];
  await run(join(built, "waarborg-cli"), ["create", path, ...board]);
}

/** Makes a register with nothing in it but the board. */
export async function makeEmpty(path: string): Promise<void> {
  await run(join(built, "waarborg-cli"), [
    "create",
    path,
    "--board",
    "Leeg bestuur",
    "--no-password",
    "--today",
    TODAY,
  ]);
}

interface Options {
  language?: Language;
  /** Makes the register that is opened at the start; none unless given. */
  make?: (path: string) => Promise<void>;
  /** The password of that register; it has none unless given. */
  password?: string;
  /** The program that reads documents; our own unless given. */
  extractor?: string;
  /** Where programs are looked for; where this process looks unless given. */
  path?: string | undefined;
}

/** Starts the host. */
export async function startHost({
  language = "nl",
  make,
  password,
  extractor = OURS,
  path = process.env.PATH,
}: Options = {}): Promise<Host> {
  const place = await folder();
  const answers = join(place, "answers");
  await writeFile(answers, "");
  const register = join(place, "bestuur.waarborg");
  await make?.(register);
  const program = spawn(
    join(built, "waarborg-host"),
    [
      ...["--dist", join(ui, "dist"), "--extractor", extractor],
      ...["--configuration", resolve(ui, "../src-tauri/tauri.conf.json"), "--today", TODAY, "--language", language],
    ],
    { env: { ...process.env, PATH: path, WAARBORG_DIALOG_ANSWERS: answers }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const [told] = (await once(program.stdout, "data")) as [Buffer];
  const url = told.toString().trim();
  const { origin, hash } = new URL(url);
  const token = new URLSearchParams(hash.slice(1)).get("token") ?? "";
  const host: Host = {
    url,
    folder: place,
    answer: (...paths) => writeFile(answers, paths.map((path) => `${path}\n`).join("")),
    async call(name, params) {
      const response = await fetch(origin, {
        method: "POST",
        headers: { "X-Waarborg-Token": token },
        body: JSON.stringify({ command: "call", name, params }),
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      // The types on both sides come from the core's declared list of calls.
      return answer as never;
    },
    async [Symbol.asyncDispose]() {
      program.kill();
      await once(program, "exit");
      await rm(place, { recursive: true });
    },
  };
  if (make) await host.call("open", { path: register, password: password ?? null, read_only: false });
  return host;
}
