//! References between records: names in the place of ids when people type, and names for ids when they read.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use uuid::Uuid;
use waarborg_register::Code;
use waarborg_register::model::Noun;
use waarborg_register::model::choice::Choice as _;
use waarborg_register::model::form::{Field, Form};
use waarborg_register::reference::{self as tables, Row as _};
use waarborg_register::words::{self, Language};

use crate::desk::{Desk, Done};
use crate::table;

/// What a field of a noun asks for, also one inside a group of fields; of a group itself, what its first field asks for.
fn form(noun: Noun, field: &str) -> Option<Form> {
    fn among(fields: Vec<Field>, name: &str) -> Option<Form> {
        let (mut inside, mut found) = (Vec::new(), None);
        for Field { name: own, form, .. } in fields {
            if let Form::Group { fields } = form {
                if own == name {
                    found = fields.into_iter().next().map(|first| first.form);
                } else {
                    inside.extend(fields);
                }
            } else if own == name {
                return Some(form);
            }
        }
        if found.is_none() && !inside.is_empty() { among(inside, name) } else { found }
    }
    among(noun.fields(), field)
}

/// The noun that a field refers to, if it refers to one by itself.
fn target(noun: Noun, field: &str) -> Option<Noun> {
    if let Some(Form::Record { noun }) = form(noun, field) { Some(noun) } else { None }
}

/// The noun that a field of these fields refers to, also where another of them names the noun.
pub(crate) fn target_among(noun: Noun, field: &str, fields: &Map<String, Value>) -> Option<Noun> {
    let asked = form(noun, field)?;
    if asked == Form::AnyRecord {
        let beside = ["noun", "subject_noun"].into_iter().find_map(|naming| fields.get(naming)?.as_str());
        return beside.and_then(|noun| noun.parse().ok());
    }
    if let Form::Record { noun } = asked { Some(noun) } else { None }
}

/// The words of the reference tables for an id of theirs; none for a field with another text.
pub(crate) fn of_table(language: Language, field: &str, id: &str) -> Option<String> {
    let label = match field {
        "purpose" | "purposes" => tables::purpose(id)?.label(language),
        "category" => tables::category(id)?.label(language),
        "data_subject" | "data_subjects" => tables::data_subject(id)?.label(language),
        "measure" => tables::measure(id)?.label(language),
        "country" | "countries" => tables::country(id)?.label(language),
        _ => return None,
    };
    Some(label.to_owned())
}

impl Desk {
    /// The id of a record from an id, the beginning of one, or a name.
    pub(crate) fn find(&mut self, noun: Noun, text: &str) -> Done<String> {
        match self.call("find", json!({ "noun": noun, "text": text })) {
            Ok(found) => Ok(text_of(&found, "id").to_owned()),
            // What people call a record may say more than its name, as an edition.
            Err(fault) if fault.failure.code == Code::NotFound => self.named(noun, text).ok_or(fault),
            Err(fault) => Err(fault),
        }
    }

    /// The one record with this name or title.
    fn named(&mut self, noun: Noun, text: &str) -> Option<String> {
        for field in ["name", "title"] {
            let query = json!({ "filter": [{ "field": field, "value": text }], "archived": true, "limit": 2 });
            let page = self.call("list", json!({ "noun": noun, "query": query })).unwrap_or_default();
            if let [one] = items(&page, "items") {
                return Some(text_of(one, "id").to_owned());
            }
        }
        None
    }

    /// Puts ids in the place of names and of beginnings of ids, in the fields that refer to records.
    pub(crate) fn refer(&mut self, noun: Noun, fields: &mut Map<String, Value>) -> Done<()> {
        let named = fields.clone();
        for (field, value) in fields {
            let target = target_among(noun, field, &named);
            self.refer_value(noun, target, value)?;
        }
        Ok(())
    }

    fn refer_value(&mut self, noun: Noun, target: Option<Noun>, value: &mut Value) -> Done<()> {
        match (value, target) {
            (value @ Value::String(_), Some(target)) => {
                let text = value.as_str().unwrap_or_default();
                if Uuid::try_parse(text).is_err() && !text.trim().is_empty() {
                    *value = Value::String(self.find(target, text)?);
                }
            }
            (Value::Array(values), target) => {
                for value in values {
                    self.refer_value(noun, target, value)?;
                }
            }
            // A part of a record that refers, as the schools of an agreement.
            (Value::Object(fields), _) => self.refer(noun, fields)?,
            (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_), _) => {}
        }
        Ok(())
    }

    /// The value of a condition, with an id in the place of a name.
    pub(crate) fn refer_condition(&mut self, noun: Noun, field: &str, value: &mut Value) -> Done<()> {
        self.refer_value(noun, target(noun, field), value)
    }

    /// What people call a record; its id if it is not there.
    pub(crate) fn label(&mut self, noun: Noun, id: &str) -> String {
        match self.call("show", json!({ "noun": noun, "id": id })) {
            Ok(shown) => text_of(&shown, "label").to_owned(),
            Err(_) => id.to_owned(),
        }
    }

    /// The word for a member of the value list that a field chooses from; none for a field with any text.
    fn member(&self, noun: Noun, field: &str, value: &str) -> Option<String> {
        let Some(Form::Choice { list, .. }) = form(noun, field) else {
            return of_table(self.language, field, value);
        };
        let word = self.word(&list, value);
        (word != value).then_some(word)
    }

    /// A field of a record as people read it: names for references, dates in their notation, words for yes and no.
    pub(crate) fn shown(&mut self, noun: Noun, record: &Map<String, Value>, field: &str, names: &mut Names) -> String {
        let target = target_among(noun, field, record);
        self.shown_value(noun, target, field, record.get(field).unwrap_or(&Value::Null), names)
    }

    /// A value of a field that refers to `target`, if to anything.
    pub(crate) fn shown_value(
        &mut self,
        noun: Noun,
        target: Option<Noun>,
        field: &str,
        value: &Value,
        names: &mut Names,
    ) -> String {
        match value {
            Value::Null => String::new(),
            Value::Bool(true) => self.say("cli-yes", &[]),
            Value::Bool(false) => self.say("cli-no", &[]),
            Value::Number(number) => number.to_string(),
            Value::String(text) => match target {
                Some(target) if Uuid::try_parse(text).is_ok() => names.of(self, target, text),
                _ => match self.member(noun, field, text) {
                    Some(word) => word,
                    None => self.dated(&table::one_line(text)),
                },
            },
            Value::Array(values) => {
                let between = if values.iter().any(Value::is_object) { "; " } else { ", " };
                let shown = values.iter().map(|value| self.shown_value(noun, target, field, value, names));
                shown.collect::<Vec<_>>().join(between)
            }
            Value::Object(fields) => {
                let stated = fields.iter().filter(|(_, value)| !value.is_null());
                let shown: Vec<String> = stated
                    .map(|(field, _)| {
                        let word = words::field(self.language, Some(noun.as_str()), field);
                        format!("{word}: {}", self.shown(noun, fields, field, names))
                    })
                    .collect();
                shown.join(", ")
            }
        }
    }

    /// The beginnings of ids that tell the listed records apart, and from the other records of the noun where those are few.
    pub(crate) fn beginnings(&mut self, noun: Noun, listed: &[&str]) -> BTreeMap<String, String> {
        const FEW: i64 = 1000;
        let all =
            self.call("list", json!({ "noun": noun, "query": { "archived": true, "limit": FEW } })).unwrap_or_default();
        let mut ids: BTreeSet<String> = listed.iter().map(|id| (*id).to_owned()).collect();
        ids.extend(items(&all, "items").iter().map(|item| text_of(item, "id").to_owned()));
        // Ids begin with the time at which they were made; the random rest tells apart what was made in one moment.
        let least = if number_of(&all, "total") > FEW { 18 } else { 8 };
        shortest(&ids, least)
    }
}

/// For each id, its shortest beginning of at least `least` characters that no other has.
fn shortest(ids: &BTreeSet<String>, least: usize) -> BTreeMap<String, String> {
    let sorted: Vec<&String> = ids.iter().collect();
    let common =
        |left: &str, right: &str| left.chars().zip(right.chars()).take_while(|(one, other)| one == other).count();
    let mut beginnings = BTreeMap::new();
    for (place, id) in sorted.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| sorted.get(place)).map_or(0, |other| common(id, other));
        let after = sorted.get(place + 1).map_or(0, |other| common(id, other));
        let length = least.max(before + 1).max(after + 1);
        let beginning: String = id.chars().take(length).collect();
        // A beginning that ends with a hyphen looks cut off.
        beginnings.insert((*id).clone(), beginning.trim_end_matches('-').to_owned());
    }
    beginnings
}

/// Names of records, each asked for once.
#[derive(Debug, Default)]
pub(crate) struct Names(BTreeMap<String, String>);

impl Names {
    /// What people call a record.
    pub(crate) fn of(&mut self, desk: &mut Desk, noun: Noun, id: &str) -> String {
        if let Some(name) = self.0.get(id) {
            return name.clone();
        }
        let name = desk.label(noun, id);
        self.0.insert(id.to_owned(), name.clone());
        name
    }
}

/// A text in an answer; empty if there is none.
pub(crate) fn text_of<'a>(answer: &'a Value, field: &str) -> &'a str {
    answer.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// A number in an answer; 0 if there is none.
pub(crate) fn number_of(answer: &Value, field: &str) -> i64 {
    answer.get(field).and_then(Value::as_i64).unwrap_or_default()
}

/// A list in an answer; empty if there is none.
pub(crate) fn items<'a>(answer: &'a Value, field: &str) -> &'a [Value] {
    answer.get(field).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_unique_and_never_shorter_than_asked() {
        let ids = ["0193abcd-0001-7000", "0193abcd-0001-7111", "0193abce-0001-7000"].map(str::to_owned);
        let found = shortest(&ids.into_iter().collect(), 8);
        let found: Vec<&str> = found.values().map(String::as_str).collect();
        assert_eq!(found, ["0193abcd-0001-70", "0193abcd-0001-71", "0193abce"]);
    }
}
