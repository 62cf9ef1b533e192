import { expect, test } from "vitest";

import { reveal, revealSoon } from "./reveal";

// The test's page does not scroll.
Element.prototype.scrollIntoView = () => undefined;

function page(inside: string): HTMLElement {
  document.body.innerHTML = `<main>${inside}</main>`;
  const [main] = document.getElementsByTagName("main");
  if (!main) throw new Error("no page");
  return main;
}

test("a field of a form is marked and has the cursor", () => {
  const root = page(`<div data-field="other"><input /></div><div data-field="status"><select id="s"></select></div>`);
  expect(reveal(root, "status")).toBe(true);
  expect(document.activeElement?.id).toBe("s");
  expect(root.querySelectorAll(".sought")).toHaveLength(1);
});

test("a part of the page that bears the name will do, and only one part is marked", () => {
  const root = page(
    `<div data-field="status"><input /></div><section aria-labelledby="leaflet"><a href="#x">x</a></section>`,
  );
  reveal(root, "status");
  expect(reveal(root, "leaflet")).toBe(true);
  expect(root.querySelector(".sought")?.getAttribute("aria-labelledby")).toBe("leaflet");
  expect(root.querySelectorAll(".sought")).toHaveLength(1);
});

test("a part that is drawn later is revealed then", async () => {
  const root = page("");
  expect(reveal(root, "measures")).toBe(false);
  revealSoon(root, "measures");
  root.innerHTML = `<section aria-labelledby="measures"><button id="b"></button></section>`;
  await Promise.resolve();
  expect(document.activeElement?.id).toBe("b");
});

test("the cursor goes to what asks, not to what explains it", () => {
  const root = page(
    `<div data-field="kvk"><button aria-expanded="false"></button><a href="#x">x</a><input id="i" /></div>
     <div data-field="schools"><button aria-expanded="false"></button><button id="add"></button></div>`,
  );
  reveal(root, "kvk");
  expect(document.activeElement?.id).toBe("i");
  reveal(root, "schools");
  expect(document.activeElement?.id).toBe("add");
});
