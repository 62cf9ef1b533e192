import { Channel, invoke } from "@tauri-apps/api/core";

import type { Start, Transport, UnderWay, Wish } from "./transport";

/** The way to the core inside the desktop window: the shell's commands. */
export const tauri: Transport = {
  start: () => invoke<Start>("start"),
  call: (name, params) => invoke("call", { name, params }),
  place: (place) => invoke<string | null>("place", { place }),
  progress: () => invoke<UnderWay | null>("progress"),
  stop: (work) => invoke("stop", { work }),
  async print() {
    // On macOS Tauri has put a command of its own in its place, which answers later and may be refused.
    await (window as { print(): unknown }).print();
  },
  stay: (asking) => invoke("stay", { asking }),
  attend: (heed) => void invoke("attend", { wishes: new Channel<Wish>(heed) }),
};
