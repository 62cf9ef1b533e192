import type { Noun } from "../api/generated";
import { address } from "../app/address.svelte";
import type { App } from "../app/app.svelte";
import { preferences } from "../app/preferences.svelte";
import { SCREENS } from "./screens";

/** Something that can be done from anywhere, by its name. */
interface Command {
  label: string;
  act: () => void;
}

/** Nouns that are added often enough to have a command of their own. */
const ADDED: Noun[] = ["party", "product", "agreement", "school", "activity"];

/** All commands, worded. */
export function commands(app: App): Command[] {
  const screens = SCREENS.flat().map(({ path }) => ({
    label: app.say("command-go", { screen: app.say(`screen-${path}`) }),
    act: () => {
      address.go(`/${path}`);
    },
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
    { label: app.say("command-close"), act: () => void app.leave() },
  ];
}
