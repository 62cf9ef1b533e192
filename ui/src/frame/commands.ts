import type { Noun } from "../api/generated";
import type { Wish } from "../api/transport/transport";
import { address } from "../app/address.svelte";
import type { App } from "../app/app.svelte";
import { preferences } from "../app/preferences.svelte";
import { SCREENS } from "./screens";

/** Something that can be done from anywhere, by its name. */
interface Command {
  label: string;
  act: () => void;
}

/** What the window's menu asks for, by the names that it uses; the first three also without a register. */
const ASKED: Record<string, ((app: App) => void) | undefined> = {
  create: (app) => void app.create(),
  open: (app) => void app.choose(),
  undo,
  close: (app) => void app.leave(),
  search: (app) => {
    app.searching = true;
  },
  print: (app) => void app.print(),
  signals: go("signals"),
  help: go("help"),
  about: go("about"),
};
const WITHOUT_REGISTER = ["create", "open", "undo"];

/** Nouns that are added often enough to have a command of their own. */
const ADDED: Noun[] = ["party", "product", "agreement", "school", "activity"];

/** Does what was asked from outside the page. What cannot be done where one is, is not done. */
export function heed(app: App, wish: Wish): void {
  if (wish.wish === "command") {
    // A dialog is answered first; what is typed in it can be taken back.
    const barred = document.querySelector("dialog[open]") !== null && wish.name !== "undo";
    if (!barred && (app.status ?? WITHOUT_REGISTER.includes(wish.name))) ASKED[wish.name]?.(app);
  } else if (!app.status) {
    app.named = wish.path;
  } else if (app.status.path !== wish.path) {
    app.offered = wish.path;
  }
}

/** Takes back what is being typed, or else the last change of the register. */
function undo(app: App): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way for a page to take back what is typed
  if (typing(document.activeElement)) document.execCommand("undo");
  else if (app.status && !app.status.read_only) void app.undo();
}

/** Whether somebody types there. */
export function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function go(screen: string): () => void {
  return () => {
    address.go(`/${screen}`);
  };
}

/** All commands, worded. */
export function commands(app: App): Command[] {
  const screens = SCREENS.flat().map(({ path }) => ({
    label: app.say("command-go", { screen: app.say(`screen-${path}`) }),
    act: go(path),
  }));
  const adding = ADDED.map((noun) => ({
    label: noun === "party" ? app.say("vendor-add") : app.say("add-title", { noun: app.say(`noun-${noun}`) }),
    act: () => {
      address.go(`/${noun}?add=yes`);
    },
  }));
  return [
    ...screens,
    ...adding,
    { label: app.say("action-undo-last"), act: () => void app.undo() },
    {
      label: app.say("command-dark"),
      act: () => {
        preferences.scheme = "dark";
      },
    },
    {
      label: app.say("command-light"),
      act: () => {
        preferences.scheme = "light";
      },
    },
    { label: app.say("command-print"), act: () => void app.print() },
    { label: app.say("command-close"), act: () => void app.leave() },
  ];
}
