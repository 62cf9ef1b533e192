import type { App } from "../../app/app.svelte";
import type { CountryStanding } from "./rows";

/** How a country stands to the law of transfers on a day, by the reference tables. */
export function countryStanding(app: App, country: string | null, today: string): CountryStanding {
  if (country === null) return "unknown";
  if (app.rows("eea").some(({ id }) => id === country)) return "eea";
  const decision = app
    .rows("adequacies")
    .find((row) => row.country === country && holds(row.valid_from, row.valid_to, today));
  if (!decision) return "outside";
  return decision.scope_check === true ? "adequate_in_scope" : "adequate";
}

function holds(from: unknown, to: unknown, today: string): boolean {
  return (typeof from !== "string" || from <= today) && (typeof to !== "string" || today <= to);
}
