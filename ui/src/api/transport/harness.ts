import type { Transport } from "./transport";

/** For tests: a way to a core that answers each call so, with no menu, no dialogs and nothing under way. */
export function answering(call: Transport["call"] = () => Promise.resolve({})): Transport {
  return {
    call,
    place: () => Promise.resolve(null),
    attend: () => undefined,
    progress: () => Promise.resolve(null),
    stop: () => Promise.resolve(),
    stay: () => Promise.resolve(),
    print: () => Promise.resolve(),
    start: () => Promise.resolve({ language: "nl", register: null }),
  };
}
