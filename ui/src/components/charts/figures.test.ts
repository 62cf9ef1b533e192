import { expect, test } from "vitest";

import { hrefOf } from "./figures";

test("a figure of flags leads to the flags, narrowed", () => {
  const lead = { to: "flags", severity: "high", rule: null, reach: { school: "abc" }, accepted: false } as const;
  expect(hrefOf(lead, "flags_by_school", "abc")).toBe("#/signals?severity=high&reach=abc");
  expect(hrefOf({ ...lead, severity: null, reach: "board", accepted: true }, "flags_by_school", "x")).toBe(
    "#/signals?show=accepted&reach=board",
  );
});

test("a figure of records by a field leads to their list, narrowed", () => {
  const filter = [{ field: "status", test: "is" as const, value: "signed" }];
  expect(hrefOf({ to: "records", noun: "agreement", filter }, "agreements_by_status", "signed")).toBe(
    "#/agreement?status=signed",
  );
  expect(hrefOf({ to: "records", noun: "school", filter: [] }, "counts", "schools")).toBe("#/school");
});

test("loose records, and conditions that a list does not know, are told by the figure itself", () => {
  const figure = "#/reports?tab=figures&group=zones&figure=eea";
  expect(hrefOf({ to: "these", noun: "product", ids: ["a"] }, "zones", "eea")).toBe(figure);
  const filter = [{ field: "layout", test: "is_not" as const, value: "statement" }];
  expect(hrefOf({ to: "records", noun: "leaflet", filter }, "zones", "eea")).toBe(figure);
});
