import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { expect, test, vi } from "vitest";

import { appBefore, mistakes } from "../../app/harness";
import { draw } from "../harness";
import Picker from "./Picker.svelte";

Element.prototype.scrollIntoView = () => undefined;

const NAMES = ["Anders", "Leerkaai", "Leerkaai Plus", "Zomer"];

/** A picker whose searches answer when the test says so, the last letter not before the first. */
function picker({ slow = false, fails = false } = {}) {
  const app = appBefore(() => Promise.resolve([]));
  const waiting: (() => void)[] = [];
  const find = (text: string) =>
    new Promise<{ value: string; label: string }[]>((resolve, reject) => {
      if (fails) reject(new Error("broken"));
      const hits = NAMES.filter((name) => name.toLowerCase().includes(text.toLowerCase()));
      const answer = () => {
        resolve(hits.map((label) => ({ value: label.toLowerCase(), label })));
      };
      if (slow) waiting.push(answer);
      else answer();
    });
  const [onsave, onnew, onwrong] = [vi.fn(), vi.fn(() => Promise.resolve(true)), vi.fn()];
  draw(app, Picker, { id: "picker", value: null, label: "", find, onsave, onnew, onwrong });
  const box = screen.getByRole<HTMLInputElement>("combobox");
  const answerAll = () => {
    for (const answer of waiting.splice(0)) answer();
  };
  return { app, box, onsave, onnew, onwrong, answerAll };
}

async function type(box: HTMLInputElement, text: string) {
  for (let end = 1; end <= text.length; end++) await fireEvent.input(box, { target: { value: text.slice(0, end) } });
}

async function press(box: HTMLInputElement, ...keys: string[]) {
  for (const key of keys) await fireEvent.keyDown(box, { key });
}

test.each([false, true])(
  "a name that is there is chosen by the arrow and Enter, and not made anew (slow: %s)",
  async (slow) => {
    const { box, onsave, onnew, answerAll } = picker({ slow });
    await type(box, "Leerkaai");
    await press(box, "ArrowDown", "Enter");
    answerAll();
    await waitFor(() => {
      expect(onsave).toHaveBeenCalledExactlyOnceWith("leerkaai", "Leerkaai");
    });
    expect(onnew).not.toHaveBeenCalled();
  },
);

test("a name that is there is not offered as a new one", async () => {
  const { box } = picker();
  await type(box, "leerkáai");
  await type(box, "leerkaai");
  await waitFor(() => {
    expect(screen.getAllByRole("option").map((option) => option.textContent.trim())).toEqual([
      "Leerkaai",
      "Leerkaai Plus",
    ]);
  });
});

test("a name that is not there is offered as a new one, after what looks like it", async () => {
  const { box, onsave, onnew } = picker();
  await type(box, "Zom");
  await waitFor(() => {
    expect(screen.getAllByRole("option")).toHaveLength(2);
  });
  await press(box, "ArrowUp", "Enter");
  expect(onnew).toHaveBeenCalledExactlyOnceWith("Zom");
  expect(onsave).not.toHaveBeenCalled();
});

test("whoever goes on without choosing gets the one of that very name", async () => {
  const { app, box, onsave, answerAll } = picker({ slow: true });
  await type(box, "Zomer");
  await fireEvent.blur(box);
  answerAll();
  await app.settled();
  expect(onsave).toHaveBeenCalledExactlyOnceWith("zomer", "Zomer");
});

test("what is no name of the list is told, not forgotten", async () => {
  const { app, box, onsave, onwrong } = picker();
  await type(box, "Niemand");
  await fireEvent.blur(box);
  await app.settled();
  expect(onwrong).toHaveBeenCalledExactlyOnceWith("form-wrong-record", "Niemand");
  expect(onsave).not.toHaveBeenCalled();
});

test("a search that fails is told and offers nothing, least of all a second one of what may be there", async () => {
  const made = mistakes();
  const { app, box, onnew, onsave } = picker({ fails: true });
  await type(box, "Leerkaai");
  await press(box, "ArrowDown", "Enter");
  await waitFor(() => {
    expect(app.messages.all).toHaveLength(1);
  });
  expect(made).not.toEqual([]);
  expect(screen.queryAllByRole("option")).toHaveLength(0);
  expect(onnew).not.toHaveBeenCalled();
  expect(onsave).not.toHaveBeenCalled();
});
