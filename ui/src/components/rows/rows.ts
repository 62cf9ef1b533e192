/** A line of a record's field that says something of a row of a reference table. */
export type Line = Record<string, unknown>;

/** A row of a reference table, with what the record says of it; null where it is silent. */
export interface Said<R> {
  row: R;
  line: Line | null;
}

/** Every row of the table with what is said of it, in the table's order. */
export function beside<R extends { id: string }>(rows: R[], lines: Line[], key: string): Said<R>[] {
  return rows.map((row) => ({ row, line: lines.find((line) => line[key] === row.id) ?? null }));
}

/** The lines of which the table has no row: older or newer names that must not go missing. */
export function strays(rows: { id: string }[], lines: Line[], key: string): Line[] {
  return lines.filter((line) => !rows.some(({ id }) => id === line[key]));
}

/**
 * The lines with one cell of a row changed. A row that nothing was said of gets a line, made of `blank`; one of which nothing is
 * left to say loses it: `null` in the cell that decides makes the document silent about the row.
 */
export function changed(
  lines: Line[],
  key: string,
  row: string,
  cell: string,
  value: unknown,
  { decides, blank }: { decides: string; blank: Line },
): Line[] {
  const place = lines.findIndex((line) => line[key] === row);
  const old = lines[place];
  if (cell === decides && value === null) {
    const rest = Object.entries(old ?? {}).some(
      ([name, said]) => name !== key && name !== decides && said !== null && said !== "",
    );
    // Where the deciding cell may be empty, a remark beside it stays.
    const stays = rest && blank[decides] === null;
    return stays ? lines.with(place, { ...old, [decides]: null }) : lines.filter((line) => line[key] !== row);
  }
  return old ? lines.with(place, { ...old, [cell]: value }) : [...lines, { ...blank, [key]: row, [cell]: value }];
}
