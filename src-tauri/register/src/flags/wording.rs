//! Facts of a finding as they stand in a sentence.

use serde_json::Value;

use crate::reference::{self, Row as _};
use crate::words::{self, Language};

/// A fact as it stands in a sentence. An unknown one is the word `none`, by which a message chooses its form.
pub(super) fn fact(language: Language, name: &str, value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) => word(language, name, text),
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| fact(language, name, item)).collect();
            items.join(", ")
        }
        // By aspect: beschikbaarheid 41,7; vertrouwelijkheid 62,5. A level stands as its word.
        Value::Object(fields) => {
            let fields = fields.iter().map(|(aspect, value)| {
                let level = value.as_str().map(|level| words::choice(language, "level", level));
                let value = level.unwrap_or_else(|| fact(language, name, value));
                format!("{} {value}", words::choice(language, "aspect", aspect))
            });
            fields.collect::<Vec<_>>().join("; ")
        }
        Value::Number(number) => number.as_f64().map(|number| decimal(language, number)).unwrap_or_default(),
        Value::Bool(truth) => truth.to_string(),
    }
}

fn word(language: Language, name: &str, text: &str) -> String {
    let fact_words = |text: &str| words::find(language, &format!("fact-{}", words::key(text)), &[]);
    let known = match name {
        "measures" => reference::measure(text).map(|row| row.label(language).to_owned()),
        "country" => reference::country(text).map(|row| row.label(language).to_owned()),
        "required_v" => Some(words::choice(language, "level", text)),
        "status" => Some(words::choice(language, "agreement_status", text)),
        "mechanism" => Some(words::choice(language, "mechanism", text)),
        // Contact details are no field of their own.
        "field" => fact_words(text).or_else(|| Some(words::field(language, None, text))),
        "missing" => fact_words(text),
        _ => text.parse().ok().map(|day| words::date(language, day)),
    };
    known.unwrap_or_else(|| text.to_owned())
}

/// A number as people write it: with at most one decimal, and a comma in Dutch.
pub(crate) fn decimal(language: Language, value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    match language {
        Language::Nl => text.replace('.', ","),
        Language::En => text.to_owned(),
    }
}
