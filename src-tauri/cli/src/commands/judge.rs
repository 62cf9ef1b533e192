//! Commands on what the register is worth: flags, scores, rules, reference tables.

use serde_json::{Value, json};
use waarborg_register::model::Noun;
use waarborg_register::model::choice::{Choice as _, Severity};

use crate::arguments::Access;
use crate::desk::{Desk, Done};
use crate::fault::Exit;
use crate::reference::{items, text_of};
use crate::table;

/// Lists the flags, the gravest first.
pub(crate) fn flags(
    desk: &mut Desk,
    least: Option<Severity>,
    rule: Option<&str>,
    fail_on: Option<Severity>,
    access: &Access,
) -> Done {
    desk.open(access)?;
    let request = desk.today.map_or_else(|| json!({}), |today| json!({ "today": today }));
    let answer = desk.call("flags", request)?;
    let wanted = |flag: &&Value| {
        at_least(flag, least) && rule.is_none_or(|rule| text_of(flag, "rule").eq_ignore_ascii_case(rule))
    };
    let flags: Vec<Value> = items(&answer, "flags").iter().filter(wanted).cloned().collect();
    let passed = fail_on.is_some() && flags.iter().any(|flag| at_least(flag, fail_on));
    let accepted = items(&answer, "accepted").len();
    desk.answer(&Value::from(flags.clone()), |desk| {
        for &severity in Severity::ALL {
            show_severity(desk, severity, &flags);
        }
        let arguments = [("count", flags.len().to_string().into()), ("accepted", accepted.to_string().into())];
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
        let label = text_of(flag, "label");
        let about = if label.is_empty() { String::new() } else { format!("{label}: ") };
        let line = format!("  {}  {about}{}", text_of(flag, "rule"), text_of(flag, "message"));
        paragraph(desk, &line, 10);
        for field in ["remedy", "source"] {
            let text = text_of(flag, field);
            if !text.is_empty() {
                let key = if field == "remedy" { "cli-remedy" } else { "cli-source" };
                let line = format!("{}: {text}", desk.say(key, &[]));
                desk.output.text("          ");
                paragraph(desk, &line, 12);
            }
        }
    }
    desk.output.line("");
}

fn paragraph(desk: &mut Desk, text: &str, indent: usize) {
    let lead: String = text.chars().take_while(|letter| *letter == ' ').collect();
    let line = table::wrap(text, desk.output.width().map(|width| width.saturating_sub(lead.len())), indent);
    desk.output.line(&format!("{lead}{line}"));
}

/// Shows the ROSA coverage.
pub(crate) fn score(desk: &mut Desk, product: Option<&str>, access: &Access) -> Done {
    desk.open(access)?;
    let request = match product {
        Some(product) => json!({ "product": desk.find(Noun::Product, product)? }),
        None => json!({}),
    };
    let answer = desk.call("score", request)?;
    desk.answer(&answer, |desk| outline(desk, &answer, 0));
    Ok(Exit::Done)
}

/// Lists the rules.
pub(crate) fn rules(desk: &mut Desk, code: Option<&str>) -> Done {
    let answer = desk.call("rules", json!({}))?;
    chosen(desk, answer, code, "code")
}

/// Shows the reference tables.
pub(crate) fn reference(desk: &mut Desk, table: Option<&str>) -> Done {
    let answer = desk.call("reference", json!({}))?;
    chosen(desk, answer, table, "name")
}

/// Shows a list, or the one of it that was asked for.
fn chosen(desk: &mut Desk, answer: Value, wanted: Option<&str>, field: &str) -> Done {
    let answer = match (wanted, answer) {
        (None, answer) => answer,
        (Some(wanted), answer) => {
            let one = match &answer {
                Value::Array(values) => {
                    values.iter().find(|value| text_of(value, field).eq_ignore_ascii_case(wanted)).cloned()
                }
                Value::Object(fields) => fields.get(wanted).cloned(),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
            };
            one.ok_or_else(|| desk.refuse(Exit::Failed, "cli-no-such", &[("name", wanted.to_owned().into())]))?
        }
    };
    desk.answer(&answer, |desk| outline(desk, &answer, 0));
    Ok(Exit::Done)
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
        other => other.to_string(),
    }
}
