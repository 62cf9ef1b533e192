import { expect, test } from "vitest";

import { lettersOf, standing } from "./letters";

const line = { page: 2, start: 3, end: 6, x: 50, y: 100, width: 200, height: 10, sureness: 0.9 };

test("a line has its words out of the text, counted in characters", () => {
  const part = { part: 1, name: "", pages: [2], unread: [], lines: [line] };
  expect(lettersOf("𝒜b\nZ\të\n", [part]).get(2)).toEqual([{ text: "Z ë", x: 50, y: 100, width: 200, height: 10 }]);
  expect(lettersOf("𝒜b\nZoë\n", [{ ...part, part: 2 }]).size).toBe(0);
});

test("the words are stretched over their line, also where it lies on its side", () => {
  const page = { width: 500, height: 1000 };
  const letters = { text: "Zoë Bos", x: 50, y: 100, width: 200, height: 10 };
  expect(standing(letters, page, 4)).toEqual({ left: "10%", top: "10%", size: 10, stretch: 5, turn: 0 });
  const aside = { ...letters, width: 10, height: 200 };
  expect(standing(aside, page, 4)).toEqual({ left: "12%", top: "10%", size: 10, stretch: 5, turn: 90 });
});
