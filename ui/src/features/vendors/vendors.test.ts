import { expect, test } from "vitest";

import { vendors } from "./vendors";

test("a vendor is who supplies the board itself, also when it works for another vendor too", () => {
  const parties = [
    { id: "processor", roles: ["rol_vw" as const] },
    { id: "both", roles: ["rol_sv" as const, "rol_vw" as const] },
    { id: "below", roles: ["rol_sv" as const] },
    { id: "below, with a product", roles: ["rol_sv" as const] },
    { id: "receives", roles: ["rol_derde" as const] },
    { id: "controller, with an agreement", roles: ["rol_vv" as const] },
    { id: "not stated", roles: [] },
  ];
  const theirs = [{ party: "below, with a product" }, { party: "controller, with an agreement" }];
  expect([...vendors(parties, theirs)]).toEqual([
    "processor",
    "both",
    "below, with a product",
    "controller, with an agreement",
    "not stated",
  ]);
});
