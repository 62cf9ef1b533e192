//! No word of a document stands in the code: patterns are made of the lists of the data, and texts are compared with these.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

/// What does stand in the code, by the files in which it may, and why.
const TOLD_IN_CODE: [(&str, &str, &str); 8] = [
    ("", r"d[csx]\d{0,2}", "ids of the catalogue, and with which they begin"),
    ("", r"https?(://)?|www\.?|mailto:|co|uk", "how an address of the web is written"),
    ("vocabulary.rs", "CH|GB|US", "codes of countries"),
    ("product/told.rs", "(NAME|MARK|NOUN)+", "what other patterns are put in for"),
    (
        "certificate.rs",
        "nen|en|iso|iec|soc|isae",
        "what names of standards are made of, which the register writes itself",
    ),
    ("mail.rs", "spf|dkim", "names of standards, each of which is a choice of the register"),
    ("succession.rs", r"document\.date", "a field in the history"),
    ("stated.rs", "unknown variant", "what is wrong with a fact, as the reader of its form says it"),
];

/// The literal of a pattern.
static PATTERN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r##"(?s)\br"(.*?)"|\br#"(.*?)"#"##).unwrap());
/// What in a pattern is no word: names of groups and flags, classes, numbers and lists of the data, escaped signs.
static SIGNS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\(\?P<\w+>|\(\?[a-z-]+[:)]|\[(?:\\.|[^\]\\])*\]|\{+[^}]*\}+|\\[pP]\{?\w*\}?|\\[a-zA-Z]").unwrap()
});
static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\p{L}{2,}").unwrap());
/// A word with which a text is compared, in which it is looked for, or at which it is parted.
static COMPARED: LazyLock<Regex> = LazyLock::new(|| {
    let word = r#""((?:[^"\\\n]|\\.)*\p{L}{2}(?:[^"\\\n]|\\.)*)""#;
    Regex::new(&format!(
        r"(?:\b(?:contains|starts_with|ends_with|r?find|r?split(?:_once|_terminator)?|r?match(?:es|_indices)|strip_(?:prefix|suffix)|trim_(?:start|end)_matches|replacen?)\(\s*&?|[!=]=\s*){word}"
    ))
    .unwrap()
});
/// A list of words: "een", "de".
static LISTED: LazyLock<Regex> = LazyLock::new(|| {
    let word = r#""((?:[^"\\\n]|\\.)*\p{L}{2}(?:[^"\\\n]|\\.)*)""#;
    Regex::new(&format!(r#"[\[(|,]\s*{word}\s*[,|]\s*"|{word}\s*(?:=>|\])"#)).unwrap()
});
/// A module that only tests.
static TESTS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"#\[cfg\(test\)\]\nmod (\w+);").unwrap());

/// The code under a folder, without its tests.
fn code() -> Vec<(PathBuf, String)> {
    let mut folders = vec![PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src/intake"))];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let source = std::fs::read_to_string(&path).unwrap();
                found.push((path, source));
            }
        }
    }
    let above = concat!(env!("CARGO_MANIFEST_DIR"), "/src/intake.rs");
    found.push((above.into(), std::fs::read_to_string(above).unwrap()));
    let tests: HashSet<String> =
        found.iter().flat_map(|(_, source)| TESTS.captures_iter(source)).map(|name| name[1].to_owned()).collect();
    let tested = |path: &Path| path.iter().any(|part| tests.contains(part.to_str().unwrap().trim_end_matches(".rs")));
    found.retain(|(path, _)| !tested(path));
    found
}

/// The words of a source that stand in its patterns and comparisons.
fn words(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]\nmod tests").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for pattern in PATTERN.captures_iter(&code).filter_map(|hit| hit.get(1).or(hit.get(2))) {
        let bare = SIGNS.replace_all(pattern.as_str(), "(");
        found.extend(WORD.find_iter(&bare).map(|word| word.as_str().to_owned()));
    }
    let plain = PATTERN.replace_all(&code, "r");
    let said = COMPARED.captures_iter(&plain).chain(LISTED.captures_iter(&plain));
    found.extend(said.filter_map(|hit| Some(hit.get(1).or(hit.get(2))?.as_str().to_owned())));
    found
}

#[test]
fn words_stand_in_the_data_and_not_in_the_code() {
    let excepted: Vec<(&str, Regex)> =
        TOLD_IN_CODE.iter().map(|(file, words, _)| (*file, Regex::new(&format!("^(?:{words})$")).unwrap())).collect();
    let mut used = HashSet::new();
    let mut found = Vec::new();
    let code = code();
    assert!(code.len() > 100, "{}", code.len());
    for (path, source) in &code {
        for word in words(source) {
            let known = |(file, words): &(&str, Regex)| path.to_str().unwrap().contains(file) && words.is_match(&word);
            match excepted.iter().position(known) {
                Some(number) => _ = used.insert(number),
                None => found.push(format!("{}: {word:?}", path.display())),
            }
        }
    }
    assert!(found.is_empty(), "move these words to assets/reference/intake: {found:#?}");
    let idle: Vec<&str> =
        (0..excepted.len()).filter(|number| !used.contains(number)).map(|number| TOLD_IN_CODE[number].2).collect();
    assert!(idle.is_empty(), "nothing stands in the code any more for: {idle:?}");
}

#[test]
fn a_word_is_seen_wherever_it_stands() {
    for (source, word) in [
        (r#"pattern(r"^\W*(?:{held} )?bewaard\b")"#, "bewaard"),
        (r#"pattern(r"\b(?:ja|nee)\b")"#, "ja"),
        (r#"if text.contains("zonder ") {"#, "zonder "),
        (r#"before == "in""#, "in"),
        (r#"const ROLES: [&str; 2] = ["verwerker", "school"];"#, "verwerker"),
        (r#"matches!(word, "te" | "in")"#, "te"),
        (r#"match local { "helpdesk" => Kind::Helpdesk }"#, "helpdesk"),
        ("text\n    .split(\" en \")", " en "),
    ] {
        assert!(words(source).iter().any(|found| found == word), "{source}: {:?}", words(source));
    }
    for source in [
        r#"pattern(r"(?i)\b(?P<name>[A-Z][\w-]+)\s\p{Lu}{{2,3}}{forms}\n")"#,
        r#"found.name("under")"#,
        r#"draft.fill(fact, "exit_days", days)"#,
        "// of \"Naam\" and \"B.V.\"",
    ] {
        assert!(words(source).is_empty(), "{source}: {:?}", words(source));
    }
}
