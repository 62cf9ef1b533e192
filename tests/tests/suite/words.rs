//! The catalogue: every word that the core asks for exists in both languages, and no word of these families is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use waarborg_register::model::choice::Choice as _;
use waarborg_register::model::{self, Noun, Record};
use waarborg_register::words::{self, FILES, Language};
use waarborg_tests::root;

use crate::lists;

/// Keys of these families are asked for by the core with a name that it makes.
const FAMILIES: [&str; 5] = ["error", "fault", "refused", "noun", "field"];

fn folder(language: Language) -> PathBuf {
    root().join("assets/locales").join(language.tag())
}

/// The messages of a language: their keys (also of attributes) with the places that they fill.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for file in FILES {
        let text = std::fs::read_to_string(folder(language).join(file)).unwrap();
        let mut current = String::new();
        for line in text.lines() {
            let (name, value) = match line.split_once('=') {
                Some((name, value)) if !line.starts_with('#') => (name.trim(), value),
                _ => ("", line),
            };
            let starts_key = line.starts_with(|letter: char| letter.is_ascii_alphabetic());
            let starts_attribute = line.trim_start().starts_with('.') && line.starts_with(' ');
            if starts_key && !name.is_empty() {
                name.clone_into(&mut current);
                let fresh = found.insert(current.clone(), BTreeSet::new()).is_none();
                assert!(fresh, "{}/{file}: the key {current} stands there twice", language.tag());
            } else if starts_attribute && !name.is_empty() {
                current = format!("{}{name}", current.split('.').next().unwrap());
                let fresh = found.insert(current.clone(), BTreeSet::new()).is_none();
                assert!(fresh, "{}/{file}: the key {current} stands there twice", language.tag());
            }
            if !line.starts_with('#')
                && let Some(places) = found.get_mut(&current)
            {
                let parts = value.split('$').skip(1);
                places.extend(parts.map(|part| {
                    part.chars().take_while(|letter| letter.is_ascii_alphanumeric() || "_-".contains(*letter)).collect()
                }));
            }
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_things() {
    let (nl, en) = (messages(Language::Nl), messages(Language::En));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| {
        one.keys().filter(|key| !other.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert!(only(&nl, &en).is_empty(), "only in Dutch: {:?}", only(&nl, &en));
    assert!(only(&en, &nl).is_empty(), "only in English: {:?}", only(&en, &nl));
    for (key, places) in &nl {
        assert_eq!(places, &en[key], "{key} fills other places in English");
    }
}

#[test]
fn every_file_of_the_catalogue_is_read_and_parses() {
    for language in Language::ALL {
        let mut there: Vec<String> = std::fs::read_dir(folder(language))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let mut listed: Vec<&str> = FILES.to_vec();
        there.sort();
        listed.sort_unstable();
        assert_eq!(there, listed, "words::FILES lists what lies in {}", language.tag());
        for file in FILES {
            let text = std::fs::read_to_string(folder(language).join(file)).unwrap();
            let parsed = fluent_bundle::FluentResource::try_new(text);
            assert!(parsed.is_ok(), "{}/{file}: {:?}", language.tag(), parsed.err().map(|(_, faults)| faults));
        }
        // What the reader above takes for a message is one for Fluent too.
        for key in messages(language).keys() {
            let text = words::find(language, key, &[]);
            assert!(text.is_some_and(|text| !text.trim().is_empty()), "{} says nothing at {key}", language.tag());
        }
    }
}

/// All source text of the core.
fn source() -> Vec<(PathBuf, String)> {
    fn gather(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, found);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    gather(&root().join("src-tauri/register/src"), &mut found);
    found
}

#[test]
fn every_value_of_every_list_has_words() {
    let lists = lists::all();
    let text = std::fs::read_to_string(root().join("src-tauri/register/src/model/choice.rs")).unwrap();
    let declared: BTreeSet<&str> = text.split("in \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    for list in &declared {
        assert!(lists.iter().any(|(name, _)| name == list), "the list {list} is missing in this suite");
    }
    for (list, values) in lists {
        for value in values {
            for language in Language::ALL {
                let key = format!("{}-{}", words::key(list), words::key(value));
                assert!(words::find(language, &key, &[]).is_some(), "{} lacks {key}", language.tag());
                assert_eq!(words::choice(language, list, value), words::say(language, &key, &[]));
            }
        }
    }
}

/// The names of all fields: of records and of their parts.
fn fields() -> BTreeSet<&'static str> {
    macro_rules! of {
        ($($noun:ident),+ $(,)?) => {{
            let nouns = [$(model::$noun::NOUN),+];
            assert_eq!(nouns.len(), Noun::ALL.len(), "a noun is missing in this suite");
            let columns = [$(model::$noun::COLUMNS),+].into_iter().flatten();
            let parts: Vec<_> = [$(model::$noun::PARTS),+].into_iter().flatten().collect();
            let names = parts.iter().map(|(field, _, _)| *field);
            let inner = parts.iter().flat_map(|(_, _, columns)| columns.iter().copied());
            columns.copied().chain(names).chain(inner).chain(["id", "revision", "archived_on"]).collect()
        }};
    }
    of![
        Board,
        School,
        Party,
        Contact,
        Certificate,
        Product,
        Use,
        ServiceLevel,
        Agreement,
        Leaflet,
        Subprocessing,
        SecurityAnnex,
        Letter,
        SubprocessorChange,
        Document,
        Transfer,
        Dpia,
        Activity,
        Incident,
        Request,
        Task,
        Decision,
        Snapshot
    ]
}

/// The first text literals after each place where `start` stands, up to the bracket that closes it.
fn literals(text: &str, start: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (place, _) in text.match_indices(start) {
        let (mut depth, mut literals, mut open) = (1, Vec::new(), None::<String>);
        for letter in text[place + start.len()..].chars() {
            match (&mut open, letter) {
                (Some(literal), '"') => {
                    literals.push(std::mem::take(literal));
                    open = None;
                }
                (Some(literal), _) => literal.push(letter),
                (None, '"') => open = Some(String::new()),
                (None, '(') => depth += 1,
                (None, ')') => depth -= 1,
                (None, _) => {}
            }
            if depth == 0 {
                break;
            }
        }
        found.push(literals);
    }
    found
}

/// The keys of errors, faults and refusals that the core asks for.
fn asked_for() -> BTreeSet<String> {
    // Told from serde's and SQLite's sentences, not from a rule.
    let mut keys: BTreeSet<String> =
        ["missing", "unknown-field", "value", "reference", "exists"].map(|reason| format!("fault-{reason}")).into();
    for (path, text) in source() {
        let text = text.split("#[cfg(test)]").next().unwrap();
        for found in literals(text, "Refused(") {
            keys.extend(found.first().map(|reason| format!("refused-{reason}")));
        }
        for found in literals(text, "rule(") {
            // A rule names a field and then a reason; the function itself and flags' rules name neither.
            keys.extend(
                found
                    .last()
                    .filter(|_| path.components().any(|part| part.as_os_str() == "model"))
                    .map(|reason| format!("fault-{reason}")),
            );
        }
        for place in text.split("reason: \"").skip(1) {
            keys.extend(place.split('"').next().map(|reason| format!("fault-{reason}")));
        }
        if path.ends_with("error/wording.rs") {
            let errors = text.split("\"error-").skip(1).filter_map(|rest| rest.split('"').next());
            keys.extend(errors.map(|name| format!("error-{name}")));
        }
    }
    keys
}

#[test]
fn every_error_noun_and_field_has_words_and_no_word_is_left_over() {
    let mut wanted = asked_for();
    assert!(wanted.contains("fault-kvk") && wanted.contains("refused-undo-changed") && wanted.contains("error-full"));
    let sentences = wanted.clone();
    wanted.extend(Noun::ALL.iter().map(|noun| format!("noun-{}", words::key(noun.as_str()))));
    // History is asked for like a noun, but has no records.
    wanted.insert("noun-entry".to_owned());
    let fields = fields();
    wanted.extend(fields.iter().map(|field| format!("field-{}", words::key(field))));
    let own_words = |key: &str| {
        Noun::ALL.iter().any(|noun| {
            key.strip_prefix(&format!("field-{}-", words::key(noun.as_str())))
                .is_some_and(|field| fields.iter().any(|name| words::key(name) == field))
        })
    };
    for language in Language::ALL {
        let there = messages(language);
        for key in &wanted {
            assert!(there.contains_key(key), "{} lacks {key}", language.tag());
        }
        for key in &sentences {
            assert!(there.contains_key(&format!("{key}.hint")), "{}: {key} does not say what to do", language.tag());
        }
        for key in there.keys().filter(|key| FAMILIES.iter().any(|family| key.starts_with(&format!("{family}-")))) {
            let message = key.split('.').next().unwrap();
            assert!(wanted.contains(message) || own_words(message), "{}: nobody asks for {key}", language.tag());
        }
        for noun in Noun::ALL {
            assert_ne!(words::noun(language, noun.as_str(), false), "", "a noun has a singular");
            let plural = words::noun(language, noun.as_str(), true);
            assert!(!plural.contains("noun-"), "{noun} has no plural");
        }
    }
}

#[test]
fn every_field_of_a_fact_has_words_and_no_word_is_left_over() {
    let (_, text) = source().into_iter().find(|(path, _)| path.ends_with("intake/stated.rs")).unwrap();
    let text = text.split("#[cfg(test)]").next().unwrap();
    let wire = |attribute: &str| attribute.split('"').next().map(|field| format!("stated-{}", words::key(field)));
    let fields: BTreeSet<String> = text.split("#[serde(rename = \"").skip(1).filter_map(wire).collect();
    assert!(fields.contains("stated-exit-term") && fields.contains("stated-vendor-legal-name"), "{fields:?}");
    // The parts of a value are the fields of the variants and of the structs that stand in them.
    let parts: BTreeSet<String> = text
        .lines()
        .filter_map(|line| line.trim().trim_start_matches("pub ").split_once(": "))
        .filter(|(name, _)| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
        .map(|(name, _)| format!("stated-part-{}", words::key(name)))
        .collect();
    for language in Language::ALL {
        let there = messages(language);
        let missing: Vec<_> = fields.iter().filter(|key| !there.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{} lacks {missing:?}", language.tag());
        for key in there.keys().filter(|key| key.starts_with("stated-")) {
            assert!(fields.contains(key) || parts.contains(key), "{}: nobody asks for {key}", language.tag());
        }
        for part in &parts {
            let field = part.trim_start_matches("stated-part-").replace('-', "_");
            let worded = there.contains_key(part) || words::field(language, None, &field) != field;
            assert!(worded, "{}: {field} of a fact has no words", language.tag());
        }
        for value in ["notified-school", "notified-ap", "notified-data-subject", "trial-kind-trial", "trial-kind-pilot"]
        {
            assert!(there.contains_key(value), "{} lacks {value}", language.tag());
        }
        for value in ["spf", "dkim", "dmarc"] {
            assert!(there.contains_key(&format!("mail-standard-{value}")), "{} lacks {value}", language.tag());
        }
    }
}

#[test]
fn words_of_fields_and_values() {
    assert_eq!(words::choice(Language::Nl, "leaflet_layout", "4.0_mevw"), "privacyconvenant 4.0 (branchemodel MEVW)");
    assert_eq!(words::choice(Language::En, "level", "H"), "high");
    assert_eq!(words::field(Language::Nl, None, "kvk"), "KvK-nummer");
    assert_eq!(words::field(Language::Nl, Some("certificate"), "body"), "Certificerende instelling");
    assert_eq!(words::field(Language::En, None, "signatures[0].signed_on"), "Signed on");
    assert_eq!(words::field(Language::Nl, None, "eans[2]"), "EAN’s");
    assert_eq!(words::field(Language::Nl, None, "query.sort"), "query.sort", "a request's own name stays");
    assert_eq!(words::field(Language::Nl, None, "bestaat niet"), "bestaat niet");
}
