import { Channel, invoke } from "@tauri-apps/api/core";

import type { Start, Transport, UnderWay, Wish } from "./transport";

/** The way to the core inside the desktop window: the shell's commands. */
export const tauri: Transport = {
  start: () => invoke<Start>("start"),
  call: (name, params) => invoke("call", { name, params }),
  place: (place) => invoke<string | null>("place", { place }),
  progress: () => invoke<UnderWay | null>("progress"),
  stop: (work) => invoke("stop", { work }),
  stay: (asking) => invoke("stay", { asking }),
  attend: (heed) => void invoke("attend", { wishes: new Channel<Wish>(heed) }),
};
