//! Commands on what the register is worth: flags, scores, rules, reference tables.

use serde_json::{Value, json};
use waarborg_register::model::Noun;
use waarborg_register::model::choice::{Choice as _, Severity};
use waarborg_register::words::Language;

use crate::arguments::Access;
use crate::desk::{Desk, Done};
use crate::fault::Exit;
use crate::reference::{items, number_of, text_of};
use crate::table;

/// What is told of a rule, in this order.
const RULE: [(&str, &str); 4] =
    [("cli-rule-what", "what"), ("cli-rule-why", "why"), ("cli-remedy", "do"), ("cli-source", "source")];

/// Lists the flags that are asked for, the gravest first.
pub(crate) fn flags(
    desk: &mut Desk,
    least: Option<Severity>,
    asked: &Value,
    fail_on: Option<Severity>,
    access: &Access,
) -> Done {
    desk.open(access)?;
    let mut answer = desk.call("flags", asked.clone())?;
    let weighs = |one: &&Value| one.get("flag").is_some_and(|flag| at_least(flag, least));
    let accepted = items(&answer, "accepted").iter().filter(weighs).count();
    // Taken and not copied: there may be very many.
    let mut listed = answer.get_mut("flags").map(Value::take).unwrap_or_default();
    if let Value::Array(flags) = &mut listed {
        flags.retain(|flag| at_least(flag, least));
    }
    let flags = listed.as_array().map(Vec::as_slice).unwrap_or_default();
    let passed = fail_on.is_some() && flags.iter().any(|flag| at_least(flag, fail_on));
    desk.answer(&listed, |desk| {
        for &severity in Severity::ALL {
            show_severity(desk, severity, flags);
        }
        let arguments = [("count", flags.len().into()), ("accepted", accepted.into())];
        let line = desk.say("cli-flags-total", &arguments);
        desk.output.line(&line);
    });
    Ok(if passed { Exit::Threshold } else { Exit::Done })
}

/// Whether a flag weighs as much as this, or more.
fn at_least(flag: &Value, least: Option<Severity>) -> bool {
    let severity = text_of(flag, "severity").parse::<Severity>().ok();
    least.is_none_or(|least| severity.is_some_and(|severity| severity <= least))
}

fn show_severity(desk: &mut Desk, severity: Severity, flags: &[Value]) {
    let these: Vec<&Value> = flags.iter().filter(|flag| text_of(flag, "severity") == severity.as_str()).collect();
    if these.is_empty() {
        return;
    }
    let word = desk.word("severity", severity.as_str());
    desk.output.line(&format!("{word} ({})", these.len()));
    for flag in these {
        let line = format!("  {}  {}", text_of(flag, "rule"), text_of(flag, "message"));
        paragraph(desk, &line, 10);
        for (key, field) in [("cli-remedy", "remedy"), ("cli-source", "source")] {
            let line = format!("          {}: {}", desk.say(key, &[]), text_of(flag, field));
            paragraph(desk, &line, 12);
        }
    }
    desk.output.line("");
}

/// Writes a text that begins with blanks, its later lines after `indent` blanks.
fn paragraph(desk: &mut Desk, text: &str, indent: usize) {
    let lead = text.chars().take_while(|letter| *letter == ' ').count();
    let width = desk.output.width().map(|width| width.saturating_sub(lead));
    let line = table::wrap(text, width, indent);
    desk.output.line(&format!("{}{line}", " ".repeat(lead)));
}

/// Shows the ROSA coverage.
pub(crate) fn score(desk: &mut Desk, product: Option<&str>, access: &Access) -> Done {
    desk.open(access)?;
    let request = match product {
        Some(product) => json!({ "product": desk.find(Noun::Product, product)? }),
        None => json!({}),
    };
    let answer = desk.call("score", request)?;
    desk.answer(&answer, |desk| {
        for product in answer.as_array().into_iter().flatten() {
            show_score(desk, product);
        }
        // The rule is the same for all of them.
        if let Some(first) = answer.as_array().and_then(|products| products.first()) {
            let algorithm = number_of(first, "algorithm").to_string();
            let line =
                desk.say("cli-score-rule", &[("version", algorithm.into()), ("rule", text_of(first, "rule").into())]);
            paragraph(desk, &line, 2);
        } else {
            desk.remark("cli-none", &[]);
        }
    });
    Ok(Exit::Done)
}

fn show_score(desk: &mut Desk, product: &Value) {
    let band = desk.word("band", text_of(product, "band"));
    desk.output.line(&format!("{}: {band}", table::one_line(text_of(product, "label"))));
    let evidence = product.get("evidence").unwrap_or(&Value::Null);
    if !evidence.is_null() {
        let line = desk.say("cli-score-evidence", &[("label", text_of(evidence, "label").into())]);
        paragraph(desk, &format!("  {line}"), 4);
    }
    for aspect in items(product, "aspects") {
        let score =
            aspect.get("score").and_then(Value::as_f64).map_or_else(|| "—".to_owned(), |score| number(desk, score));
        let stated = aspect.get("completeness").and_then(Value::as_f64).unwrap_or_default();
        let level = |field: &str| match aspect.get(field) {
            Some(Value::String(level)) => level.clone(),
            Some(Value::Number(level)) => level.to_string(),
            _ => "—".to_owned(),
        };
        let line = desk.say(
            "cli-score-aspect",
            &[
                ("aspect", desk.word("aspect", text_of(aspect, "aspect")).into()),
                ("score", score.into()),
                ("band", desk.word("band", text_of(aspect, "band")).into()),
                ("stated", number(desk, stated).into()),
                ("required", level("required").into()),
                ("declared", level("declared").into()),
            ],
        );
        paragraph(desk, &format!("  {line}"), 4);
        for step in items(aspect, "steps").iter().chain(items(aspect, "required_because")) {
            paragraph(desk, &format!("    - {}", step.as_str().unwrap_or_default()), 6);
        }
    }
    desk.output.line("");
}

/// A number with one decimal at most, as people of the language write it.
fn number(desk: &Desk, number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    match desk.language {
        Language::Nl => text.replace('.', ","),
        Language::En => text.to_owned(),
    }
}

/// Lists the rules.
pub(crate) fn rules(desk: &mut Desk, code: Option<&str>) -> Done {
    let answer = desk.call("rules", json!({}))?;
    let answer = match code {
        Some(code) => Value::from(vec![chosen(desk, &answer, code, "code")?]),
        None => answer,
    };
    desk.answer(&answer, |desk| {
        for rule in answer.as_array().into_iter().flatten() {
            let severity = desk.word("severity", text_of(rule, "severity"));
            paragraph(desk, &format!("{} ({severity}) {}", text_of(rule, "code"), text_of(rule, "title")), 4);
            for (key, field) in RULE {
                let text = text_of(rule, field);
                if !text.is_empty() {
                    let line = format!("    {}: {text}", desk.say(key, &[]));
                    paragraph(desk, &line, 6);
                }
            }
        }
    });
    Ok(Exit::Done)
}

/// Shows the reference tables.
pub(crate) fn reference(desk: &mut Desk, table: Option<&str>) -> Done {
    let answer = desk.call("reference", json!({}))?;
    let answer = match table {
        Some(name) => chosen(desk, &answer, name, "id")?,
        None => answer,
    };
    desk.answer(&answer, |desk| outline(desk, &answer, 0));
    Ok(Exit::Done)
}

/// The member of a list, or the field of an object, that was asked for by name.
fn chosen(desk: &Desk, answer: &Value, wanted: &str, field: &str) -> Done<Value> {
    let one = match answer {
        Value::Array(values) => values.iter().find(|value| text_of(value, field).eq_ignore_ascii_case(wanted)).cloned(),
        Value::Object(fields) => fields.get(wanted).cloned(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    };
    one.ok_or_else(|| desk.refuse(Exit::Failed, "cli-no-such", &[("name", wanted.to_owned().into())]))
}

/// Writes an answer as an outline: a line for a value, deeper lines for what is inside it.
fn outline(desk: &mut Desk, value: &Value, depth: usize) {
    let lead = " ".repeat(depth * 2);
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::Null => {}
                    Value::Array(values) if values.is_empty() => {}
                    Value::Array(_) | Value::Object(_) => {
                        desk.output.line(&format!("{lead}{name}"));
                        outline(desk, value, depth + 1);
                    }
                    Value::Bool(_) | Value::Number(_) | Value::String(_) => {
                        let text = leaf(desk, value);
                        paragraph(desk, &format!("{lead}{name}: {text}"), depth * 2 + 4);
                    }
                }
            }
        }
        Value::Array(values) => {
            for (place, value) in values.iter().enumerate() {
                if place > 0 && value.is_object() {
                    desk.output.line("");
                }
                outline(desk, value, depth);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            let text = leaf(desk, value);
            paragraph(desk, &format!("{lead}{text}"), depth * 2 + 2);
        }
    }
}

fn leaf(desk: &Desk, value: &Value) -> String {
    match value {
        Value::Bool(true) => desk.say("cli-yes", &[]),
        Value::Bool(false) => desk.say("cli-no", &[]),
        Value::String(text) => desk.dated(text),
        Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}
