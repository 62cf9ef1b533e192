import type { Language } from "../../api/generated";

// Each page is a file of its own in the bundle, fetched when it is read.
const pages = import.meta.glob<string>("../../../../assets/handbook/*/**/*.md", { query: "?raw", import: "default" });
const files = import.meta.glob<string>("../../../../assets/handbook/images/*.png", {
  query: "?url",
  import: "default",
  eager: true,
});

/** The pictures of the handbook, by the name of their file. */
export const pictures: Record<string, string | undefined> = Object.fromEntries(
  Object.entries(files).map(([path, url]) => [path.split("/").at(-1) ?? path, url]),
);

/** A page of the handbook. */
export async function read(language: Language, page: string): Promise<string> {
  const found = pages[`../../../../assets/handbook/${language}/${page}.md`];
  if (!found) throw new Error(`the handbook has no page ${page}`);
  return found();
}

/** Where a link on a page leads: another page of the handbook. Links to the outside are not followed: the window is offline. */
export function resolve(page: string, href: string): string | null {
  if (/^[a-z]+:/.test(href)) return null;
  const [file = ""] = href.split("#");
  if (file === "") return `#/help/${page}`;
  const folder = page.split("/").slice(0, -1);
  for (const step of file.split("/")) {
    if (step === "..") folder.pop();
    else if (step !== ".") folder.push(step);
  }
  const to = folder.join("/");
  // Pages in the other language, and files that are no pages, stay where they are.
  return to.endsWith(".md") && !/^(nl|en)\//.test(to) ? `#/help/${to.slice(0, -3)}` : null;
}
