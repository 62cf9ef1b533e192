import type { Calls, Code, Failure as WireFailure } from "./generated";
import type { Transport } from "./transport/transport";
import { Work } from "./work.svelte";
import { Turns } from "./turns";

/** A fault in words. The window branches on `code`; `message` and `hint` are for people. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: Code;
  readonly hint: string | null;
  readonly field: string | null;

  constructor({ code, message, hint, field }: WireFailure, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
    this.field = field;
  }

  /** What it came of, where that was not worded: for whoever mends it. */
  get detail(): string | null {
    if (this.cause === undefined) return null;
    if (this.cause instanceof Error || typeof this.cause === "string") return String(this.cause);
    try {
      return JSON.stringify(this.cause);
    } catch {
      // It holds itself.
      return Object.prototype.toString.call(this.cause);
    }
  }
}

/** The core, as the window sees it. */
export interface Client {
  /** What it is doing, once that takes long enough to be noticed. */
  readonly work: Work;
  /** Makes a call. Throws a `Failure`, or what the host refused it with before it came to the core. */
  call<Name extends keyof Calls>(name: Name, request: Calls[Name]["request"]): Promise<Calls[Name]["answer"]>;
}

/** Makes a client of a transport. */
export function connect(transport: Transport): Client {
  const work = new Work(transport);
  const turns = new Turns();
  return {
    work,
    async call<Name extends keyof Calls>(name: Name, request: Calls[Name]["request"]) {
      try {
        // The types on both sides come from the core's declared list of calls.
        return (await turns.take(name, request, () =>
          work.during(transport.call(name, request)),
        )) as Calls[Name]["answer"];
      } catch (thrown) {
        throw isWireFailure(thrown) ? new Failure(thrown) : thrown;
      }
    },
  };
}

function isWireFailure(thrown: unknown): thrown is WireFailure {
  return typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown;
}
