import { expect, test } from "vitest";

import { Failure } from "../../api/client";
import { appBefore } from "../../app/harness";
import { addAll, firstIncomplete } from "./schools";

test("a line with something in it needs a name and a sector, and an empty line needs nothing", () => {
  expect(firstIncomplete([{}, { name: "De Linde", sector: "po" }, { name: null }])).toBe(-1);
  expect(firstIncomplete([{ name: "De Linde", sector: "po" }, { brin: "01AB" }])).toBe(1);
});

test("a school that is refused is told with the reason and does not hold up the others", async () => {
  const failure = new Failure({ code: "invalid", message: "geen BRIN", hint: null, field: "brin" });
  const added: unknown[] = [];
  const left = await addAll(appBefore(), [{ name: "Een", brin: "x" }, {}, { name: "Twee" }], (school) => {
    if (school.brin) return Promise.reject(failure);
    added.push(school.name);
    return Promise.resolve();
  });
  expect(added).toEqual(["Twee"]);
  expect(left).toEqual([{ school: { name: "Een", brin: "x" }, failure }]);
});
