import type { Field, Form } from "../api/generated";
import type { App } from "./app.svelte";
import { writeDate, writeInstant, writeNumber } from "./dates";
import { keyOf } from "./text";

/** A value as people read it; empty where nothing is stated. */
export function shown(
  app: App,
  { form, many }: Field,
  value: unknown,
  labels: Record<string, string | undefined>,
): string {
  if (value === null || value === undefined) return "";
  if (many)
    return (value as unknown[])
      .map((one) => single(app, form, one, labels))
      .filter(Boolean)
      .join(", ");
  return single(app, form, value, labels);
}

function single(app: App, form: Form, value: unknown, labels: Record<string, string | undefined>): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  switch (form.kind) {
    case "date":
      return writeDate(text);
    case "instant":
      return writeInstant(text);
    case "whole":
    case "decimal":
      return writeNumber(Number(value), app.language);
    case "yes_no":
      return app.say(value === true ? "yes-no-yes" : "yes-no-no");
    case "choice":
      return app.say(`${form.list}-${keyOf(text)}`);
    case "row":
      return app.row(form.table, text);
    case "country":
      return app.country(text);
    case "record":
    case "any_record":
      return labels[text] ?? text;
    case "group": {
      const line = value as Record<string, unknown>;
      return form.fields
        .map((field) => shown(app, field, line[field.name], labels))
        .filter(Boolean)
        .join(" · ");
    }
    default:
      return text;
  }
}
