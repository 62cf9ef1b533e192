//! Names of parties in literal text: runs of capitalised words, with or without a legal form.

use std::sync::LazyLock;

use regex::Regex;

use super::fold::squash;
use super::vocabulary::{Forms, GENERIC, Names, PARTIES};

/// A legal form at the end of a name.
static FORM: LazyLock<Regex> = LazyLock::new(|| {
    let Forms { anywhere, stopped, capitals, at_end, .. } = &PARTIES.forms;
    let (anywhere, stopped, at_end) = (anywhere.loosely(), stopped.loosely(), at_end.loosely());
    Regex::new(&format!(r"(?i)[\s,]+(?:{anywhere}|{stopped}|{at_end}|(?-i:{capitals}))\s*$"))
        .expect("alternatives are escaped")
});
/// Legal forms as they stand inside a literal text.
pub(super) static FORMS: LazyLock<String> = LazyLock::new(|| {
    let Forms { anywhere, stopped, capitals, .. } = &PARTIES.forms;
    format!("(?:{}|{stopped}|{capitals})", anywhere.loosely())
});
/// A legal form inside a longer text, with the words before it.
static WITH_FORM: LazyLock<Regex> = LazyLock::new(|| {
    let (forms, Names { joints, joints_before_form, .. }) = (&*FORMS, &PARTIES.names);
    Regex::new(&format!(
        r"(?:[A-Z0-9][\w&'’.+-]*|[a-z]+[A-Z][\w]*)(?:[ ]+(?:(?:{joints}|{joints_before_form})[ ]+){{0,2}}[A-Z0-9&(][\w&'’.+)-]*)*?[ ,]+{forms}(?:[^\w]|$)"
    ))
    .expect("alternatives are escaped")
});

/// The name without its legal form.
pub(super) fn without_form(name: &str) -> &str {
    FORM.find(name).and_then(|form| name.get(..form.start())).unwrap_or(name).trim_end_matches([',', ' '])
}

/// Whether a name ends in a legal form, or begins with one as a foundation does.
pub(super) fn has_form(name: &str) -> bool {
    FORM.is_match(name) || PARTIES.names.leading_forms.behind(name).is_some()
}

/// Whether a text is a legal form and nothing else.
pub(super) fn is_form(text: &str) -> bool {
    let text = format!("x {}", text.trim());
    without_form(&text) == "x"
}

/// The first name with a legal form in a text.
pub(super) fn with_form(text: &str) -> Option<&str> {
    WITH_FORM
        .find_iter(text)
        .map(|found| found.as_str().trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.'))
        .find(|name| is_name(name))
}

/// Whether a text can be the name of a party: capitalised, of reasonable length, no placeholder, no word that names no party.
pub(super) fn is_name(text: &str) -> bool {
    let text = text.trim();
    let words = text.split_whitespace().count();
    let capital = text.chars().any(char::is_uppercase) || text.contains('.') && !text.contains(' ');
    let placeholder = text.contains(['<', '>', '_', '[', ']', '@', '…', '|', '{']) || text.contains("..");
    let base = squash(without_form(text));
    let form = is_form(text);
    let generic = form || GENERIC.contains(&base);
    (1..=7).contains(&words)
        && capital
        && !placeholder
        && base.len() > 1
        && !base.bytes().all(|b| b.is_ascii_digit())
        && !generic
}

/// Whether a word in small letters may stand inside a name.
fn joins(word: &str) -> bool {
    let Names { joints, joints_alone, .. } = &PARTIES.names;
    joints.is(word) || joints_alone.is(word)
}

/// A name without the article before it.
pub(super) fn without_article(name: &str) -> &str {
    PARTIES.names.articles.behind(name).unwrap_or(name)
}

/// Whether a word may be part of a name.
fn is_capital(word: &str) -> bool {
    let letters = word.trim_start_matches(['“', '"', '\'', '‘', '(']);
    let mut chars = letters.chars();
    chars.next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit())
        || letters.chars().skip(1).any(char::is_uppercase) && letters.chars().all(char::is_alphanumeric)
}

/// The name with which a text begins: how many bytes it takes.
pub(super) fn leading(text: &str) -> usize {
    let mut end = 0;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        let clean = bare.trim_end_matches([',', ';', ':', ')', '”', '"', '’', '\'', '!', '?']);
        let stop = clean.len() < bare.len();
        let name = clean.trim_end_matches('.');
        if is_capital(name) {
            // "B.V." keeps its full stop; the last word of a sentence does not.
            let form = is_form(clean);
            end = at + if form { clean.len() } else { name.len() };
            if stop || (clean.len() > name.len() && !form) {
                break;
            }
        } else if !joins(bare) || end == 0 {
            break;
        }
        at += word.len();
    }
    end
}

/// The name with which a text ends: at which byte it begins.
pub(super) fn trailing(text: &str) -> usize {
    let mut start = text.len();
    let mut end = text.trim_end().len();
    for word in text.trim_end().rsplit(char::is_whitespace) {
        let at = end.saturating_sub(word.len());
        let closed = word.ends_with([',', ';', ':', '!', '?']) || word.ends_with('.') && !is_form(word);
        // "Naam, Inc.": the comma before a legal form parts nothing.
        let formed = word.ends_with(',') && text.get(start..).is_some_and(|tail| is_form(tail.trim()));
        if closed && start < text.len() && !formed || word.is_empty() {
            break;
        }
        // "… van Huis B.V. Huis B.V. is": a form ends the name before this one.
        if start < text.len() && !text.get(start..).is_some_and(|name| is_form(name.trim())) && is_form(word) {
            break;
        }
        if is_capital(word) {
            start = at;
        } else if !joins(word) {
            break;
        }
        end = text.get(..at).map_or(0, |before| before.trim_end().len());
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_legal_forms() {
        assert_eq!(without_form("Voorbeeld Media B.V."), "Voorbeeld Media");
        assert_eq!(without_form("Voorbeeld BV"), "Voorbeeld");
        assert_eq!(without_form("Eksempel AS"), "Eksempel");
        assert!(!has_form("known as"));
        assert_eq!(without_form("Voorbeeld Learning DAC"), "Voorbeeld Learning");
        assert_eq!(without_form("Voorbeeld Labs d.o.o."), "Voorbeeld Labs");
        assert_eq!(without_form("Voorbeeld SAS"), "Voorbeeld");
        assert_eq!(without_form("Voorbeeld Pvt. Ltd."), "Voorbeeld");
        assert_eq!(without_form("Voorbeeld DAC"), "Voorbeeld");
        assert_eq!(with_form("Overleg met Mooi Leren S.A. over sa en ua"), Some("Mooi Leren S.A."));
        assert!(has_form("Stichting Voorbeeld"));
        assert!(!has_form("Voorbeeld"));
        assert_eq!(with_form("de besloten vennootschap Mooi Leren B.V., gevestigd te"), Some("Mooi Leren B.V."));
        assert_eq!(with_form("geen vennootschap hier"), None);
    }

    #[test]
    fn finds_names_at_either_end() {
        let take = |text: &'static str| text.get(..leading(text)).unwrap();
        assert_eq!(take("Mooi Leren B.V., gevestigd"), "Mooi Leren B.V.");
        assert_eq!(take("Huis van Taal hecht"), "Huis van Taal");
        assert_eq!(take("de school"), "");
        assert_eq!(take("Wolkje. Daarna"), "Wolkje");
        let tail = |text: &'static str| text.get(trailing(text)..).unwrap().trim().to_owned();
        assert_eq!(tail("wordt door Huis van Taal"), "Huis van Taal");
        assert_eq!(tail("Einde. Leerhuis"), "Leerhuis");
        assert_eq!(tail("by Leerhuis Labs, Inc."), "Leerhuis Labs, Inc.");
    }

    #[test]
    fn refuses_placeholders_and_common_words() {
        assert!(!is_name("<naam verwerker>"));
        assert!(!is_name("Verwerker"));
        assert!(!is_name("_____"));
        assert!(is_name("Leerhuis"));
    }
}
