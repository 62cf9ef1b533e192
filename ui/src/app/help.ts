import type { Field, Noun } from "../api/generated";
import type { Words } from "../words";
import { keyOf } from "./text";

/** What is said of one column of a group. */
interface ColumnHelp {
  /** Name of the field within the group. */
  field: string;
  why: string;
}

/** Why a field is asked, and where its answer stands. */
export interface Help {
  why: string;
  /** Where in the vendor's paper the answer stands, if it stands in one. */
  where: string | null;
  columns: ColumnHelp[];
}

/** The help at a field: that of the noun, else that of all nouns; nothing where the label says enough. */
export function helpOf({ find }: Pick<Words, "find">, noun: Noun, { name, form }: Field): Help | null {
  const first = (keys: string[]) => keys.find((key) => find(key) !== null);
  const ends = [`${keyOf(noun)}-${keyOf(name)}`, keyOf(name)].map((end) => `help-${end}`);
  const key = first(ends);
  const why = key === undefined ? null : find(key);
  if (key === undefined || why === null) return null;
  const columns = (form.kind === "group" ? form.fields : []).flatMap((inner) => {
    const said = first(ends.map((end) => `${end}-${keyOf(inner.name)}`));
    const why = said === undefined ? null : find(said);
    return why === null ? [] : [{ field: inner.name, why }];
  });
  return { why, where: find(`${key}.where`), columns };
}
