import type { AskFlags, Condition, FlagList, Noun, Page } from "../api/generated";
import type { App } from "./app.svelte";

/** The core gives no more at a time. */
const MOST = 1000;

/** Records of a noun, with what they and the records that they refer to are called. */
export interface Listed<T = Record<string, unknown>> {
  items: T[];
  labels: Record<string, string | undefined>;
}

/** All records of a noun that fit, however many: a page after another. */
export async function every<T = Record<string, unknown>>(
  app: App,
  noun: Noun,
  filter: Condition[] = [],
): Promise<Listed<T>> {
  const query = { filter, text: null, archived: false, sort: null, descending: false, limit: MOST, offset: null };
  const all: Listed<T> = { items: [], labels: {} };
  let after: string | null = null;
  do {
    const asked = { noun, query: { ...query, after } };
    // Remembered page by page, all records of a large register would drive out whatever else is.
    const page: Page = await (after === null ? app.recall("list", asked) : app.call("list", asked));
    // The caller names the type of its noun.
    all.items.push(...(page.items as T[]));
    Object.assign(all.labels, page.labels);
    after = page.next;
  } while (after !== null);
  return all;
}

/** The records whose field names another record. */
export function belonging<T = Record<string, unknown>>(
  app: App,
  noun: Noun,
  field: string,
  id: string,
): Promise<Listed<T>> {
  return every<T>(app, noun, [{ field, test: "is", value: id }]);
}

/** A question for flags that narrows nothing; the heaviest come first. */
export const ANY_FLAG: AskFlags = {
  today: null,
  severity: null,
  noun: null,
  id: null,
  rule: null,
  reach: null,
  text: null,
  keys: null,
  by_record: false,
  first: null,
};

/** So many fill a window. */
const AT_FIRST = 10;

/** The flags that are read first, record by record, with how many there are of all: a large board has thousands. */
export function firstFlags(app: App): Promise<FlagList> {
  return app.recall("flags", { ...ANY_FLAG, by_record: true, first: AT_FIRST });
}
