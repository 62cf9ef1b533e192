import { invoke } from "@tauri-apps/api/core";

import type { Transport } from "./transport";

/** The way to the core inside the desktop window: the shell's one command. */
export const tauri: Transport = (name, params) => invoke("call", { name, params });
