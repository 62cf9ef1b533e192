import { screen } from "@testing-library/svelte";
import { expect, test } from "vitest";

import type { Agreement } from "../../api/generated";
import { appBefore } from "../../app/harness";
import { draw } from "../harness";
import Agreements from "./Agreements.svelte";
import type { Circle } from "./gather";

test("an agreement that ends with the contract beneath it shows that day, beside that it has passed", () => {
  const app = appBefore();
  const agreement = {
    ...{ id: "a", title: "Zomer", status: "signed", basis: "covenant", covenant_version: "4.0", products: [] },
    ...{ starts_on: "2024-01-01", ends_on: null, underlying_ends_on: "2026-01-31" },
  } as unknown as Agreement;
  const circle = { agreements: [agreement], products: [], labels: {}, today: "2026-11-22" } as unknown as Circle;
  draw(app, Agreements, { id: "v", circle });
  expect(screen.getByText(app.say("agreement-past-end"))).toBeTruthy();
  expect(screen.getAllByRole("cell").map(({ textContent }) => textContent.trim())).toContain("31-01-2026");
});
