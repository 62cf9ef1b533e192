import { preferences } from "../../app/preferences.svelte";

type Seen = ReturnType<typeof preferences.seen>;

/** What the flags were the last time, by register: "last time" is when the register was open before, not a minute ago. */
const before = new Map<string, Seen>();

/** What the flags of a register were the last time that it was open; nothing the first time. */
export function lastTime(path: string): Seen {
  if (!before.has(path)) before.set(path, preferences.seen(path));
  return before.get(path);
}
