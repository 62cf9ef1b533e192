import { expect, test } from "vitest";

import { layout } from "../src/components/record/arrangement";
import { startHost } from "./host";

test("every name by which a noun is laid out is a field of it", async () => {
  await using host = await startHost();
  const nouns = await host.call("nouns", {});
  const fields = new Map(nouns.map(({ noun, fields }) => [noun, fields.map(({ name }) => name)]));
  const named = nouns.flatMap(({ noun }) => {
    const { columns, filters, parts, ask, kept, withheld, related } = layout(noun);
    const others = [...filters, ...Object.values(parts).flat(), ...ask, ...kept, ...Object.keys(withheld)];
    const own = [...columns.filter((name) => name !== ""), ...others];
    return [...own.map((name) => [noun, name] as const), ...related];
  });
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(([noun, name]) => !fields.get(noun)?.includes(name))).toEqual([]);
});
