import { expect, test } from "vitest";

import type { FactStanding, ReadFacts, Standing } from "../../api/generated";
import { grouped, type Fact } from "./groups";
import { Review } from "./review.svelte";

const fact = (field: string, start: number, confidence = 0.95): Fact => ({
  ...{ field, value: null, quote: "woorden", page: null, part: 1, confidence, recognised: false },
  ...{ start, end: start + 7 },
});

const FACTS = [
  fact("document.kind", 0),
  fact("vendor.name", 10),
  fact("category", 20),
  fact("purpose", 30, 0.6),
  fact("category", 40),
  fact("subprocessor", 50, 0.99),
];

function answer(standings: Standing[], refused: number[] = []): ReadFacts {
  const facts: FactStanding[] = standings.map((standing, at) => ({
    ...{ fact: at, standing, noun: at === 5 ? "party" : "leaflet", record: null },
  }));
  const none = {
    already_read: null,
    read: 6,
    refused: 0,
    conflicts: [],
    matches: [],
    product_matches: [],
    records: [],
    sector_assumed: false,
  };
  return {
    document: {
      name: "a.txt",
      sha256: "",
      media_type: "text/plain",
      pages: null,
      characters: 60,
      text_sha256: "",
      parts: [],
    },
    facts: FACTS,
    texts: ["…"],
    seen: { document: null, renews: false, refused, alike: null },
    unread: [],
    recognised: [],
    proposal: { ...none, facts: facts.filter((one) => !refused.includes(one.fact)) },
    obstacle: null,
  };
}

const NEW: Standing[] = ["new", "new", "new", "new", "new", "new"];

test("facts stand under what they are about, those of a kind together", () => {
  const groups = grouped(FACTS, new Map(answer(NEW).proposal?.facts.map((one) => [one.fact, one])), []);
  // A sub-processor becomes a party, and stands in the leaflet all the same.
  expect(groups.map(({ about, facts }) => [about, facts])).toEqual([["leaflet", [0, 1, 2, 4, 3, 5]]]);
  const unknown = grouped(FACTS, new Map(), []);
  expect(unknown.map(({ about }) => about)).toEqual(["party", "leaflet", "document"]);
});

test("what kind of paper it is and what the register says already need no decision", () => {
  const review = new Review(answer(["new", "same", "new", "new", "new", "new"]));
  expect(review.accepted).toEqual([0, 1]);
  expect(review.open).toEqual([2, 4, 3, 5]);
  expect(review.here).toBe(2);
});

test("what was refused before is refused still", () => {
  const review = new Review(answer(NEW, [2]));
  expect(review.refused).toEqual([2]);
  expect(review.sure(0)).not.toContain(2);
});

test("all sure facts together, but not what differs or cannot be held", () => {
  const review = new Review(answer(["new", "differs", "new", "new", "refused", "new"]));
  expect(review.sure(0.9)).toEqual([2, 5]);
  expect(review.sure(0.5)).toEqual([2, 3, 5]);
  review.acceptAll(review.sure(0.9));
  expect(review.accepted).toEqual([0, 2, 5]);
});

test("a decision taken twice is taken back, and what cannot be held is not accepted", () => {
  const review = new Review(answer(["new", "differs", "new", "new", "refused", "new"]));
  review.decide(1, "accept");
  expect(review.choices.replace).toEqual([1]);
  review.decide(1, "accept");
  expect(review.decisions.has(1)).toBe(false);
  review.decide(4, "accept");
  expect(review.decisions.has(4)).toBe(false);
});

test("one goes through the facts as they are shown, and stays at the ends", () => {
  const review = new Review(answer(NEW));
  review.here = 4;
  review.step(1);
  expect(review.here).toBe(3);
  review.step(9);
  expect(review.here).toBe(5);
  review.step(-99);
  expect(review.here).toBe(review.order[0]);
});

test("a click in the document means the shortest passage that stands there", () => {
  const review = new Review(answer(NEW));
  expect(review.factAt(1, 22)).toBe(2);
  expect(review.factAt(2, 22)).toBeUndefined();
});

test("what turns out to differ from the register is decided on again, unless a person gave the value", () => {
  const review = new Review(answer(["new", "same", "new", "new", "new", "new"]));
  review.acceptAll([2, 4]);
  review.changed.set(4, "anders");
  review.refresh(answer(["new", "differs", "differs", "new", "differs", "new"]));
  expect(review.accepted).toEqual([0, 4]);
  expect(review.choices.replace).toEqual([4]);
  review.decide(2, "accept");
  review.refresh(answer(["new", "differs", "differs", "new", "refused", "new"]));
  expect(review.accepted).toEqual([0, 2]);
});

test("a choice that comes to something else than was told is looked at first", () => {
  const review = new Review(answer(["new", "differs", "new", "new", "new", "new"]));
  review.acceptAll([0, 2, 5]);
  const told = (standings: Standing[]) => {
    const all = answer(standings, [1, 3, 4]);
    return { ...all, seen: { document: null, renews: false, refused: [], alike: null } };
  };
  expect(review.rehearse(told(NEW))).toBe(true);
  expect(review.accepted).toEqual([0, 2, 5]);
  expect(review.standing(1)?.standing).toBe("differs");
  expect(review.rehearse(told(["new", "new", "differs", "new", "new", "new"]))).toBe(false);
  expect(review.accepted).toEqual([0, 5]);
  review.decide(2, "accept");
  expect(review.choices.replace).toEqual([2]);
  expect(review.rehearse(told(["new", "new", "differs", "new", "new", "new"]))).toBe(true);
});

test("a party that only the choice comes close to is asked after", () => {
  const review = new Review(answer(NEW));
  review.acceptAll([0, 1]);
  const told = answer(NEW, [2, 3, 4, 5]);
  const near = { name: "Wolkje", party: "1", party_name: "Wolk" };
  const asking = { ...told, proposal: told.proposal && { ...told.proposal, matches: [near] } };
  expect(review.rehearse(asking)).toBe(false);
  expect(review.answer.proposal?.matches).toEqual([near]);
  expect(review.rehearse(asking)).toBe(true);
});

test("where nothing could be told of all facts, what the chosen ones come to counts", () => {
  const vendorless = (): ReadFacts => ({
    ...answer(NEW),
    proposal: null,
    obstacle: { code: "invalid", message: "van wie is dit?", hint: null, field: null },
  });
  const told = answer(["new", "new", "same", "new", "new", "new"], [1, 3, 4, 5]);
  const review = new Review(vendorless());
  review.acceptAll([2]);
  expect(review.rehearse(told)).toBe(true);
  expect(review.answer.obstacle).toBeNull();
  expect(review.standing(2)?.standing).toBe("same");
  expect(review.order).toHaveLength(FACTS.length);

  // What the register says otherwise is seen first, and so is a party that it comes close to.
  const otherwise = new Review(vendorless());
  otherwise.acceptAll([1, 2]);
  const differing = answer(["new", "new", "differs", "new", "new", "new"], [3, 4, 5]);
  expect(otherwise.rehearse(differing)).toBe(false);
  expect(otherwise.accepted).toEqual([0, 1]);
  expect(otherwise.rehearse(differing)).toBe(true);
  const asked = new Review(vendorless());
  asked.acceptAll([2]);
  const matches = [{ name: "Wolkje", party: "1", party_name: "Wolk" }];
  const near = { ...told, proposal: told.proposal && { ...told.proposal, matches } };
  expect([asked.rehearse(near), asked.rehearse(near)]).toEqual([false, true]);
});

test("what a person made is counted, and what stood decided of itself is not", () => {
  const review = new Review(answer(["new", "same", "new", "new", "new", "new"], [2]));
  expect(review.made).toBe(0);
  review.decide(4, "accept");
  review.decide(1, "accept");
  expect(review.made).toBe(2);
  review.decide(1, "accept");
  review.decide(4, "accept");
  expect(review.made).toBe(0);
  review.vendor = "party";
  review.same = [{ name: "Boom", noun: "party", record: "party" }];
  review.others.add("party Boom x");
  expect(review.made).toBe(3);
});

test("what the register made undone is no decision of a person", () => {
  const review = new Review(answer(["new", "same", "new", "new", "new", "new"]));
  review.refresh(answer(["new", "differs", "new", "new", "new", "new"]));
  expect(review.decisions.has(1)).toBe(false);
  expect(review.made).toBe(0);
});

test("a value that is being changed stays while another is begun, and counts once it is another", () => {
  const review = new Review(answer(NEW));
  review.edit(2);
  expect(review.made).toBe(0);
  review.edits.get(2)?.take("note", "half");
  review.edit(4);
  review.edit(2);
  expect(review.edits.get(2)?.of("note")).toBe("half");
  expect(review.halfChanged).toEqual([2]);
  expect(review.made).toBe(1);
});

test("what is typed and no value yet counts too, until it is taken or taken back", () => {
  const review = new Review(answer(NEW));
  review.edit(3);
  const edit = review.edits.get(3);
  edit?.wrong("date", "31-12-", "geen datum");
  expect([review.halfChanged, edit?.faults.size]).toEqual([[3], 1]);
  edit?.back("date");
  expect([review.halfChanged, edit?.faults.size]).toEqual([[], 0]);
});
