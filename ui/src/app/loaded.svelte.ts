import type { Failure } from "../api/client";
import { getApp } from "./app.svelte";

/** What a call answered, kept up to date. */
export interface Loaded<T> {
  /** The last answer; none until the first came. */
  readonly value: T | undefined;
  /** Why the last call failed, if it did. */
  readonly failure: Failure | undefined;
  /** Whether a call is under way. */
  readonly loading: boolean;
}

/**
 * Asks, and asks again whenever something changes that the question reads: a property, the address, or the records that
 * `App.about` names. The answer before stays in sight until the next one is there; an answer of nothing means that it was not
 * asked yet.
 */
export function load<T>(ask: () => Promise<T | undefined>): Loaded<T> {
  const app = getApp();
  let value = $state.raw<T>();
  let failure = $state.raw<Failure>();
  let loading = $state(true);

  $effect(() => {
    let wanted = true;
    loading = true;
    ask().then(
      (answer) => {
        if (!wanted) return;
        [value, failure, loading] = [answer, undefined, false];
      },
      (thrown: unknown) => {
        if (!wanted) return;
        [failure, loading] = [app.failureOf(thrown), false];
      },
    );
    return () => {
      wanted = false;
    };
  });

  return {
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    get loading() {
      return loading;
    },
  };
}
