import type { Language } from "../generated";

/** How the program was started. */
export interface Start {
  /** The language of the desktop, in which the core words its answers. */
  language: Language;
  /** The register that is to be opened, by its full path. */
  register: string | null;
}

/** The way to the core and to the host around it. */
export interface Transport {
  /** Asks the host how it was started. */
  start(): Promise<Start>;
  /** Carries a call to the core and its answer back. Rejects with whatever the host answers instead. */
  call(name: string, params: unknown): Promise<unknown>;
}
