//! The one message catalogue: every word that people read, in Dutch and in English.
//!
//! Messages stand in `assets/locales/<language>/*.ftl` (Project Fluent). A key that a language lacks is a fault that the tests
//! find; at run time the Dutch text stands in, and failing that the key itself, so that a gap never hides a result.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use chrono::NaiveDate;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language that people can read the register in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Dutch, the language of the law and of the users.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Every language, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language's tag, as in `nl`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(tag: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == tag)
            .ok_or_else(|| format!("no language {tag:?}: nl or en"))
    }
}

macro_rules! catalogue {
    ($($file:literal),* $(,)?) => {
        const NL: &[&str] = &[$(include_str!(concat!("../../../assets/locales/nl/", $file))),*];
        const EN: &[&str] = &[$(include_str!(concat!("../../../assets/locales/en/", $file))),*];
        /// The files of the catalogue, in each language's folder.
        pub const FILES: &[&str] = &[$($file),*];
    };
}

// Adding a file is adding a line here; a test fails when a folder holds a file that is not listed.
catalogue![
    "activities.ftl",
    "chain.ftl",
    "cli.ftl",
    "compare.ftl",
    "comparing.ftl",
    "documents.ftl",
    "errors.ftl",
    "flags.ftl",
    "help-papers.ftl",
    "help-record.ftl",
    "help.ftl",
    "history.ftl",
    "intake.ftl",
    "menu.ftl",
    "overview.ftl",
    "progress.ftl",
    "recognition.ftl",
    "reference.ftl",
    "report.ftl",
    "reports.ftl",
    "schools.ftl",
    "screens.ftl",
    "settings.ftl",
    "signals.ftl",
    "terms.ftl",
    "unsaved.ftl",
    "vendors.ftl",
    "window.ftl"
];

type Bundle = FluentBundle<FluentResource>;

// One by one: most people read one language, and each takes its room.
static BUNDLES: [LazyLock<Bundle>; 2] =
    [LazyLock::new(|| bundle(Language::Nl, NL)), LazyLock::new(|| bundle(Language::En, EN))];

/// The part of a key that stands for a name of the core: `4.0_mevw` is `4-0-mevw`, since a key has no dots.
pub fn key(name: &str) -> String {
    name.to_lowercase().replace(['.', '_'], "-")
}

/// Words a value of a value list, as in `("agreement_status", "by_terms")`.
pub fn choice(language: Language, list: &str, value: &str) -> String {
    say(language, &format!("{}-{}", key(list), key(value)), &[])
}

/// Words a noun; `plural` for more than one.
pub fn noun(language: Language, noun: &str, plural: bool) -> String {
    let ending = if plural { ".plural" } else { "" };
    say(language, &format!("noun-{}{ending}", key(noun)), &[])
}

/// A date in digits or few letters, as people write it: `01-03-2026`, `1 Mar 2026`.
pub fn date(language: Language, date: NaiveDate) -> String {
    match language {
        Language::Nl => date.format("%d-%m-%Y").to_string(),
        Language::En => date.format("%-d %b %Y").to_string(),
    }
}

/// Words the name of a field, or of a setting. `path` may lead to a part, as in `signatures[0].signed_on`: the last name is worded then. A name
/// that is no field of a record, such as one of a request, stays as it is.
pub fn field(language: Language, noun: Option<&str>, path: &str) -> String {
    let name = path.rsplit('.').find(|name| !name.is_empty()).unwrap_or(path);
    let name = name.split('[').next().unwrap_or(name);
    // A key of the catalogue holds nothing else; a request may name a field anything.
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        return path.to_owned();
    }
    let own = noun.and_then(|noun| find(language, &format!("field-{}-{}", key(noun), key(name)), &[]));
    own.or_else(|| find(language, &format!("field-{}", key(name)), &[]))
        .or_else(|| find(language, &format!("setting-{}", key(name)), &[]))
        .unwrap_or_else(|| path.to_owned())
}

fn bundle(language: Language, sources: &[&str]) -> Bundle {
    let identifier = language.tag().parse().expect("a language tag is well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // The marks that Fluent puts around an argument disturb searching, copying and PDF text.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(part, _)| part);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A value to be put into a message.
pub type Value<'a> = FluentValue<'a>;

/// Words a message. `arguments` fill its `{ $name }` places.
pub fn say(language: Language, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
    find(language, key, arguments).or_else(|| find(Language::Nl, key, arguments)).unwrap_or_else(|| key.to_owned())
}

/// Words a message without arguments. What stands in the catalogue as it is read is not copied.
pub fn text(language: Language, key: &str) -> Cow<'static, str> {
    let found = format(language, key, None).or_else(|| format(Language::Nl, key, None));
    found.unwrap_or_else(|| Cow::Owned(key.to_owned()))
}

/// Words a message if the language has it. `key` may name an attribute, as in `rule-ovk-01.remedy`.
pub fn find(language: Language, key: &str, arguments: &[(&str, Value<'_>)]) -> Option<String> {
    let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
    let mut text = format(language, key, Some(&arguments))?.into_owned();
    // Fluent leaves room to spare, and a register may have tens of thousands of flags to word.
    text.shrink_to_fit();
    Some(text)
}

fn format(language: Language, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<Cow<'static, str>> {
    let bundle = BUNDLES.get(language as usize)?;
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    Some(bundle.format_pattern(pattern, arguments, &mut Vec::new()))
}
