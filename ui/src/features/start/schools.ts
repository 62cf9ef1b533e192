import type { Failure } from "../../api/client";
import type { App } from "../../app/app.svelte";

/** What a person filled in of a school. */
export type School = Record<string, unknown>;

/** What a school cannot be without. */
export const NEEDED = ["name", "sector"];

/** The first line in which something is filled in, and not what a school cannot be without; -1 if there is none. */
export function firstIncomplete(schools: School[]): number {
  return schools.findIndex((line) => Object.values(line).some(Boolean) && NEEDED.some((name) => !line[name]));
}

/** Schools that the register did not take, each with the reason. */
interface Left {
  school: School;
  failure: Failure;
}

/** Adds schools one after the other, and tells which the register did not take: one that is refused holds up none of the others. */
export async function addAll(
  app: Pick<App, "failureOf">,
  schools: School[],
  add: (school: School) => Promise<unknown>,
): Promise<Left[]> {
  const left: Left[] = [];
  for (const school of schools.filter(({ name }) => name)) {
    try {
      await add(school);
    } catch (thrown) {
      left.push({ school, failure: app.failureOf(thrown) });
    }
  }
  return left;
}
