import type { Form } from "../../api/generated";

/** What every control gets: a value in the core's own form, and where to tell that it was changed. */
export interface ControlProps<T = unknown> {
  id: string;
  form: Form;
  value: T | null;
  /** Whether the record can be without it. */
  required: boolean;
  invalid: boolean;
  describedby: string | undefined;
  disabled?: boolean;
  /** Whether it is empty again once it took a value, so that one types on: for a field that has many. */
  clears?: boolean;
  /** Values that are not offered: the field has them already. */
  without?: string[];
  /** What was typed before and is no value of this kind. */
  draft?: string | undefined;
  /** Takes the value once a person is done with it: on leaving the field, or on choosing. With what it is called, if it is a record. */
  onsave: (value: T | null, label?: string) => void;
  /** Tells that what is typed is not a value of this kind. */
  onwrong?: (key: string, typed: string) => void;
  /** Tells that what was typed is taken back. */
  onback?: () => void;
}
