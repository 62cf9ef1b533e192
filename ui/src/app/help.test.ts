import { expect, test } from "vitest";

import type { Field } from "../api/generated";
import { speak } from "../words";
import { helpOf } from "./help";

const words = speak("nl");

function field(name: string, form: Field["form"] = { kind: "text" }): Field {
  return { name, form, required: false, many: form.kind === "group" };
}

/** A catalogue of these messages only. */
function saying(messages: Record<string, string>) {
  return { find: (key: string) => messages[key] ?? null };
}

test("help says why a field is asked, and where its answer stands", () => {
  const help = helpOf(words, "leaflet", field("data_subjects"));
  expect(help?.why).toContain("art. 30(1)(c) AVG");
  expect(help?.where).toContain("onderdeel A (3.0) of 1 (4.0)");
});

test("what stands in no paper has no place", () => {
  expect(helpOf(words, "product", field("owner"))?.where).toBeNull();
});

test("a field that its label says all of has no help", () => {
  expect(helpOf(words, "contact", field("phone"))).toBeNull();
});

test("help of the noun comes before help of all nouns, and brings its own place", () => {
  const say = saying({
    "help-kvk": "of all",
    "help-kvk.where": "of all, place",
    "help-party-kvk": "of a party",
  });
  expect(helpOf(say, "party", field("kvk"))).toEqual({ why: "of a party", where: null, columns: [] });
  expect(helpOf(say, "board", field("kvk"))).toEqual({ why: "of all", where: "of all, place", columns: [] });
});

test("the columns of a group are explained in their order, those that are plain left out", () => {
  const fields = [field("number"), field("title"), field("initialled_school")];
  const say = saying({
    "help-agreement-annexes": "four",
    "help-agreement-annexes-initialled-school": "at the end",
    "help-annexes-number": "1 to 4",
    // Of the agreement, not of its annexes.
    "help-agreement-title": "what it is called",
  });
  expect(helpOf(say, "agreement", field("annexes", { kind: "group", fields }))?.columns).toEqual([
    { field: "number", why: "1 to 4" },
    { field: "initialled_school", why: "at the end" },
  ]);
});
