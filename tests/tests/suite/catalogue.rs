//! The words that people read.

use std::fs;
use std::path::Path;

use waarborg_register::words::{FILES, Language, find};

/// The messages and attributes of a file of the catalogue, in order: `error-stale`, `error-stale.hint`.
fn keys(language: Language, file: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/locales").join(language.tag()).join(file);
    let text = fs::read_to_string(&path).unwrap();
    let mut keys: Vec<String> = Vec::new();
    let mut message = "";
    for line in text.lines() {
        let Some((name, _)) = line.split_once(" =") else { continue };
        if let Some(attribute) = name.strip_prefix("    .") {
            keys.push(format!("{message}.{attribute}"));
        } else if name.starts_with(|first: char| first.is_ascii_lowercase()) && !name.contains(' ') {
            message = name;
            keys.push(name.to_owned());
        }
    }
    keys
}

#[test]
fn both_languages_say_the_same_things() {
    for file in FILES {
        assert_eq!(keys(Language::Nl, file), keys(Language::En, file), "{file}");
    }
}

#[test]
fn every_message_is_well_formed_and_stands_there_once() {
    for language in Language::ALL {
        let mut all: Vec<String> = FILES.iter().flat_map(|file| keys(language, file)).collect();
        for key in &all {
            // A message without a text of its own has attributes only.
            let has_attributes = all.iter().any(|other| other.starts_with(&format!("{key}.")));
            assert!(find(language, key, &[]).is_some() || has_attributes, "{language}: {key} is malformed");
        }
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count, "{language}: a message stands in two places");
    }
}

#[test]
fn every_failure_of_the_core_has_words() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/register/src/error/wording.rs");
    let source = fs::read_to_string(source).unwrap();
    let asked: Vec<&str> = source.split('"').filter(|text| text.starts_with("error-")).collect();
    assert!(asked.contains(&"error-stale"), "{asked:?}");
    for key in asked {
        assert!(find(Language::Nl, key, &[]).is_some(), "{key}");
    }
}
