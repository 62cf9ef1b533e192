import type { Start, Transport, UnderWay } from "./transport";

/** The way to the core in a browser that is driven by a test: the test host that served this page. */
export function browser(): Transport {
  const token = new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
  location.hash = "";

  async function ask(asked: unknown): Promise<unknown> {
    const response = await fetch("/", {
      method: "POST",
      headers: { "X-Waarborg-Token": token },
      body: JSON.stringify(asked),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw answer;
    return answer;
  }

  return {
    start: () => ask({ command: "start" }) as Promise<Start>,
    call: (name, params) => ask({ command: "call", name, params }),
    place: () => ask({ command: "place" }) as Promise<string | null>,
    progress: () => ask({ command: "progress" }) as Promise<UnderWay | null>,
    stop: (work) => ask({ command: "stop", work }) as Promise<void>,
    print() {
      print();
      return Promise.resolve();
    },
    // A tab goes when it goes.
    stay: () => Promise.resolve(),
    attend() {
      // A browser has no menu of ours, and nobody starts the program beside it.
    },
  };
}
