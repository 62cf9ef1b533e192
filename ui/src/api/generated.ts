/** Why a call did not succeed. */
export type Failure = { code: Code; message: string; hint: string | null; field: string | null };

/** The kinds of failure that the window tells apart. */
export type Code = "not_found" | "internal";

/** The program. */
export type About = { name: string; version: string };

/** Every call of the core: what it asks and what it answers. */
export type Calls = {
  about: { params: null; answer: About };
};
