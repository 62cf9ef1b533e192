/**
 * Carries a call to the core and its answer back.
 *
 * Rejects with whatever the host answers instead; `client.ts` makes a `Failure` of that.
 */
export type Transport = (name: string, params: unknown) => Promise<unknown>;
