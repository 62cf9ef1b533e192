//! Help at the fields: each field of a form says why it is asked, or stands here as plain from its label; and no help is left over.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use waarborg_register::words::{self, Language};
use waarborg_tests::{Desk, root};

/// Fields that their label says all of: who or where somebody is, what a thing is called, when it was, what one remarks.
const PLAIN: [&str; 77] = [
    "board.name",
    "board.legal_form",
    "board.street",
    "board.postcode",
    "board.city",
    "board.country",
    "board.email",
    "board.phone",
    "board.website",
    "board.fg_phone",
    "board.ibp_email",
    "board.note",
    "school.name",
    "school.sector",
    "school.city",
    "school.ibp_email",
    "school.pupils",
    "school.note",
    "party.name",
    "party.street",
    "party.postcode",
    "party.city",
    "party.website",
    "party.note",
    "contact.email",
    "contact.phone",
    "contact.url",
    "certificate.party",
    "certificate.since",
    "product.note",
    "product.urls",
    "use.product",
    "use.school",
    "use.since",
    "use.note",
    "use.optional_processing.chosen_on",
    "service_level.party",
    "agreement.title",
    "agreement.signatures.role",
    "agreement.signatures.signed_on",
    "agreement.annexes.title",
    "agreement.schools.school",
    "leaflet.note",
    "subprocessing.leaflet",
    "security_annex.note",
    "letter.party",
    "letter.subject_line",
    "letter.body",
    "letter.drafted_on",
    "subprocessor_change.party",
    "subprocessor_change.decided_on",
    "document.name",
    "document.media_type",
    "document.size",
    "document.pages",
    "document.note",
    "transfer.note",
    "dpia.title",
    "activity.description",
    "activity.note",
    "activity.categories.category",
    "incident.occurred_from",
    "incident.occurred_to",
    "incident.schools",
    "incident.products",
    "request.tool",
    "request.school",
    "request.requested_on",
    "request.status",
    "request.decided_on",
    "task.title",
    "task.due_on",
    "task.done_on",
    "task.note",
    "decision.title",
    "decision.decided_on",
    "snapshot.figures.value",
];

/// The files of the catalogue that hold help at fields.
const FILES: [&str; 3] = ["help.ftl", "help-papers.ftl", "help-record.ftl"];

/// A field, and the keys under which the window looks for its help: that of the noun first.
struct Asked {
    path: String,
    own: String,
    all: String,
}

impl Asked {
    fn of(noun: &str, names: &[&str]) -> Self {
        let ending = names.iter().map(|name| words::key(name)).collect::<Vec<_>>().join("-");
        Self {
            path: format!("{noun}.{}", names.join(".")),
            own: format!("help-{}-{ending}", words::key(noun)),
            all: format!("help-{ending}"),
        }
    }

    fn said(&self, language: Language) -> Option<&str> {
        [&self.own, &self.all].into_iter().find(|key| words::find(language, key, &[]).is_some()).map(String::as_str)
    }
}

/// Every field of every form, and every column of a field that has some.
fn asked() -> Vec<Asked> {
    let nouns = Desk::new().call("nouns", json!({}));
    let list = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    let mut found = Vec::new();
    for noun in nouns.as_array().unwrap() {
        let of = noun["noun"].as_str().unwrap();
        for field in list(noun, "fields") {
            let name = field["name"].as_str().unwrap();
            found.push(Asked::of(of, &[name]));
            let columns = list(&field["form"], "fields");
            found.extend(columns.iter().map(|column| Asked::of(of, &[name, column["name"].as_str().unwrap()])));
        }
    }
    found
}

/// The keys of help that stand in the catalogue.
fn there(language: Language) -> BTreeSet<String> {
    let folder = root().join("assets/locales").join(language.tag());
    let text = FILES.map(|file| std::fs::read_to_string(folder.join(file)).unwrap()).join("\n");
    let keys = text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned());
    keys.filter(|key| key.starts_with("help-")).collect()
}

#[test]
fn every_field_has_help_or_is_plain() {
    let asked = asked();
    let plain = BTreeSet::from(PLAIN);
    assert_eq!(plain.len(), PLAIN.len(), "a plain field stands there once");
    for language in Language::ALL {
        let silent: BTreeSet<&str> =
            asked.iter().filter(|one| one.said(language).is_none()).map(|one| one.path.as_str()).collect();
        let missing: Vec<_> = silent.difference(&plain).collect();
        assert!(missing.is_empty(), "{} says nothing of {missing:?}", language.tag());
        let explained: Vec<_> = plain.difference(&silent).collect();
        assert!(explained.is_empty(), "no field, or one with help: {explained:?}");
    }
}

#[test]
fn every_help_names_a_field() {
    let asked = asked();
    for language in Language::ALL {
        let said: BTreeSet<String> = asked.iter().filter_map(|one| one.said(language)).map(str::to_owned).collect();
        let stray: Vec<_> = there(language).difference(&said).cloned().collect();
        assert!(stray.is_empty(), "{}: help that no field shows: {stray:?}", language.tag());
    }
}

#[test]
fn help_of_one_noun_is_not_taken_for_that_of_all() {
    let asked = asked();
    let own: BTreeSet<&str> = asked.iter().map(|one| one.own.as_str()).collect();
    let both: Vec<&str> = there(Language::Nl)
        .iter()
        .filter_map(|key| asked.iter().find(|one| one.all == *key && own.contains(key.as_str())))
        .map(|one| one.path.as_str())
        .collect();
    assert!(both.is_empty(), "these show the help of another field: {both:?}");
}

#[test]
fn help_is_short() {
    for language in Language::ALL {
        for key in there(language) {
            let text = words::find(language, &key, &[]).unwrap();
            assert!(text.chars().count() <= 260, "{} goes on at {key}: {text}", language.tag());
        }
    }
}
