import { isTauri } from "@tauri-apps/api/core";

import { browser } from "./browser";
import { tauri } from "./tauri";
import type { Transport } from "./transport";

/** The way to the core from where this page runs: the desktop window, or a browser that a test drives. */
export function surroundings(): Transport {
  return isTauri() ? tauri : browser();
}
