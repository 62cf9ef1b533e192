/** One of many that a picker offers. */
export interface Option {
  value: string;
  label: string;
}
