import { expect, test } from "vitest";

import type { Agreement, Signature } from "../../api/generated";
import { nextStep } from "./steps";

const today = "2026-11-22";
const signature = (side: Signature["side"]): Signature => ({
  side,
  name: "J. Jansen",
  role: null,
  signed_on: "2026-01-01",
  authorised: null,
});
const both = [signature("school"), signature("vendor")];
const next = (fields: Partial<Agreement>) =>
  nextStep(
    {
      status: "signed",
      ends_on: null,
      signatures: both,
      destruction_confirmed_on: null,
      note: null,
      basis: "covenant",
      underlying_ends_on: null,
      checklist: [],
      ...fields,
    },
    today,
  );

test("a signed agreement asks for nothing until its end comes near", () => {
  expect(next({ ends_on: "2028-07-31" })).toEqual({
    word: "agreement-next-until",
    due: false,
    date: "2028-07-31",
  });
  expect(next({ ends_on: "2027-02-20" })).toEqual({ word: "agreement-next-ending", due: true, date: "2027-02-20" });
  expect(next({ ends_on: "2027-02-21" }).due).toBe(false);
  expect(next({ ends_on: "2026-11-21" }).word).toBe("agreement-next-expired");
});

test("an agreement without an end of its own ends with the contract beneath it, and the words name that day", () => {
  const until = (underlying_ends_on: string) => next({ underlying_ends_on });
  expect(until("2028-07-31")).toEqual({ word: "agreement-next-until", due: false, date: "2028-07-31" });
  expect(until("2027-02-20")).toEqual({ word: "agreement-next-ending", due: true, date: "2027-02-20" });
  expect(until("2026-11-21").word).toBe("agreement-next-expired");
  // Its own comes first.
  expect(next({ ends_on: "2028-07-31", underlying_ends_on: "2026-01-01" }).date).toBe("2028-07-31");
});

test("a function signs as well as a name", () => {
  const byFunction = { ...signature("school"), name: null, role: "voorzitter" };
  expect(next({ signatures: [byFunction, signature("vendor")] }).due).toBe(false);
  expect(next({ signatures: [{ ...byFunction, role: null }, signature("vendor")] }).due).toBe(true);
});

test("one signature is not two", () => {
  expect(next({ signatures: [signature("vendor")] })).toEqual({ word: "agreement-next-sign", due: true });
  expect(next({ signatures: [signature("vendor"), { ...signature("school"), signed_on: null }] }).due).toBe(true);
});

test("what ended asks for the destruction, then for closing", () => {
  expect(next({ status: "ended" }).word).toBe("agreement-next-ended");
  expect(next({ status: "ended", destruction_confirmed_on: "2026-10-01" }).word).toBe("agreement-next-close");
  expect(next({ status: "closed" }).due).toBe(false);
});

test("that none is needed asks for a reason", () => {
  expect(next({ status: "not_needed" }).word).toBe("agreement-next-reason");
  expect(next({ status: "not_needed", note: "Zelf verantwoordelijk." }).due).toBe(false);
});
