import { tick } from "svelte";
import { expect, test, vi } from "vitest";

import { Failure } from "../../api/client";
import type { ReadFacts, Status } from "../../api/generated";
import { appBefore } from "../../app/harness";
import { type Paper, Queue } from "./queue.svelte";

const FACT = {
  field: "vendor.name",
  value: "Boom",
  quote: "Boom",
  page: null,
  part: 1,
  start: 0,
  end: 4,
  confidence: 0.9,
  recognised: false,
};
const READ: ReadFacts = {
  document: {
    name: "a.txt",
    sha256: "abc",
    media_type: "text/plain",
    pages: null,
    characters: 4,
    text_sha256: "",
    parts: [],
  },
  facts: [FACT, { ...FACT, field: "vendor.kvk", value: "12345678" }],
  texts: ["Boom"],
  unread: [],
  recognised: [],
  seen: { document: null, renews: false, refused: [], alike: null },
  proposal: null,
  obstacle: null,
};

function desk(answer: (name: string, params: unknown) => unknown = () => READ) {
  const app = appBefore((name: string, params: unknown) => Promise.resolve().then(() => answer(name, params)));
  app.status = { path: "/a.waarborg", board: "Bestuur" } as Status;
  return { app, queue: new Queue(app) };
}

async function read(queue: Queue): Promise<Paper> {
  const before = queue.papers.length;
  queue.add([new File(["Boom"], "a.txt")]);
  const paper = queue.papers[before];
  if (!paper) throw new Error("it was not added");
  await expect.poll(() => paper.fate.is).toBe("ready");
  return paper;
}

test("decisions that are not in the register stand among what is not saved, until they are or go", async () => {
  const { app, queue } = desk();
  const [one, other] = [await read(queue), await read(queue)];
  await tick();
  expect(app.unsaved.any).toBe(false);
  one.review?.decide(0, "accept");
  one.review?.decide(1, "refuse");
  other.review?.edit(0);
  other.review?.edits.get(0)?.take("", "Boomgaard");
  await tick();
  expect(app.unsaved.drafts.map(({ told, where }) => [told, where])).toEqual([
    ["2 besluiten over ‘a.txt’ staan nog niet in het register", "/intake/1"],
    ["1 besluit over ‘a.txt’ staat nog niet in het register", "/intake/2"],
  ]);
  // Putting aside loses nothing: one can look through it again.
  one.fate = { is: "put_aside" };
  queue.leaveOut(other);
  await tick();
  expect(app.unsaved.drafts.map(({ where }) => where)).toEqual(["/intake/1"]);
  one.fate = { is: "accepted", document: "d", entry: "e", taken: 1, refused: 1, leaflets: [] };
  await tick();
  expect(app.unsaved.any).toBe(false);
});

test("with the register that a person closes the papers for it go, with one that the program let go of they stay", async () => {
  const { app, queue } = desk();
  const paper = await read(queue);
  paper.review?.decide(0, "accept");
  app.lost = "/a.waarborg";
  app.status = null;
  await tick();
  expect([queue.papers.length, app.unsaved.any]).toEqual([1, true]);
  app.lost = null;
  app.unsaved.clear();
  await tick();
  expect([queue.papers.length, app.unsaved.any]).toEqual([0, false]);
});

test("a file that can no longer be read says so in words, with what to do", async () => {
  const { app, queue } = desk();
  const paper = await read(queue);
  const reader = vi.spyOn(FileReader.prototype, "readAsDataURL").mockImplementation(() => {
    throw new DOMException("it was changed", "NotReadableError");
  });
  const failed: unknown = await paper.bytes(app).catch((thrown: unknown) => thrown);
  reader.mockRestore();
  expect(failed).toBeInstanceOf(Failure);
  expect(failed).toMatchObject({ message: expect.stringContaining("kan niet meer worden gelezen") as string });
});

function scan() {
  const part = {
    name: "a.txt",
    media_type: "application/pdf",
    pages: 2,
    characters: 0,
    no_text: true,
    scanned: 2,
    unread: null,
  };
  return { ...READ, facts: [], document: { ...READ.document, parts: [part] } };
}

/** What the core throws. */
function failure(code: string, message: string): Error {
  return Object.assign(new Error(message), { code, hint: null, field: null });
}

test("a scan is read again with its letters recognised, unless somebody stops that", async () => {
  const silent = scan();
  const recognised = {
    ...silent,
    facts: READ.facts,
    recognised: [{ part: 1, name: "a.txt", pages: [1, 2], unread: [], lines: [] }],
  };
  let stopped = true;
  const { queue } = desk((name, params) => {
    if (name !== "intake" || !(params as { recognise: boolean }).recognise) return silent;
    if (stopped) throw failure("stopped", "gestopt");
    return recognised;
  });
  const paper = await read(queue);
  expect([paper.scanned, queue.scans]).toEqual([2, [paper]]);
  queue.recognise(queue.scans);
  await expect.poll(() => queue.reading).toBe(false);
  expect([paper.fate.is, paper.recognise, paper.scanned]).toEqual(["ready", false, 2]);
  stopped = false;
  queue.recognise(queue.scans);
  await expect.poll(() => paper.review?.answer.facts.length).toBe(2);
  expect([paper.recognise, paper.scanned, queue.scans]).toEqual([true, 0, []]);
  // What was decided on one goes with its reading: it is not offered any more.
  const other = await read(queue);
  other.review = paper.review;
  other.review?.decide(0, "accept");
  expect(queue.scans).toEqual([]);
});

test("a scan of which the letters cannot be recognised can be looked through as before, and says why", async () => {
  const { queue } = desk((name, params) => {
    if (name === "intake" && (params as { recognise: boolean }).recognise)
      throw failure("unreadable", "Het duurde te lang.");
    return scan();
  });
  const paper = await read(queue);
  paper.fate = { is: "put_aside" };
  queue.recognise(queue.scans);
  await expect.poll(() => queue.reading).toBe(false);
  expect([paper.fate.is, paper.recognise, paper.scanned]).toEqual(["put_aside", false, 2]);
  expect(paper.trouble?.why).toBe("Het duurde te lang.");
});

test("who stops one scan has the others that wait for it as they were, and no file that was not read yet is lost", async () => {
  const { queue } = desk((name, params) => {
    if (name === "intake" && (params as { recognise: boolean }).recognise) throw failure("stopped", "gestopt");
    return scan();
  });
  const papers = [await read(queue), await read(queue)];
  queue.recognise(queue.scans);
  queue.add([new File(["Boom"], "b.txt")]);
  await expect.poll(() => queue.reading).toBe(false);
  expect(papers.map(({ fate, recognise, isOpen }) => [fate.is, recognise, isOpen])).toEqual([
    ["ready", false, true],
    ["ready", false, true],
  ]);
  expect(queue.waiting.map(({ name }) => name)).toEqual(["b.txt"]);
  await queue.read();
  expect(queue.papers.map(({ fate }) => fate.is)).toEqual(["ready", "ready", "ready"]);
  expect(queue.scans.length).toBe(3);
});
