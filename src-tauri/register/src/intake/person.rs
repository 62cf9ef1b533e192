//! Whether a name is that of a person: companies do work for a vendor, its people are the vendor.

use std::sync::LazyLock;

use regex::Regex;

use super::fold::pattern;
use super::name::has_form;
use super::vocabulary::{PAPERS, PARTIES, folded};

/// A word of a name that people do not bear.
static COMPANY: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", PARTIES.persons.companies)));

/// Whether a name is that of a person: initials or a first name, particles and one or two last names, and nothing that says
/// that it is a company.
pub(super) fn is_person(name: &str) -> bool {
    if has_form(name) || COMPANY.is_match(&folded(name)) {
        return false;
    }
    let mut words = name.split_whitespace();
    let Some(first) = words.next() else { return false };
    if PAPERS.signature.titles.is(&folded(first.trim_end_matches('.'))) {
        return true;
    }
    let rest: Vec<&str> = words.collect();
    // "J.P. van der Meer" may have been cut at the full stop of its initials.
    if rest.is_empty() {
        return first.contains('.') && initials(&format!("{first}."));
    }
    let small = rest.iter().take_while(|word| !word.starts_with(char::is_uppercase)).count();
    let (particles, last) = rest.split_at(small);
    let named = (1..=2).contains(&last.len()) && last.iter().all(|word| word.starts_with(char::is_uppercase));
    let known = particles.iter().all(|word| PAPERS.signature.particles.is(&folded(word)));
    // "Huis van Taal" is none, "Elske van der Wal" is, be her first name a rare one.
    let telling = particles.iter().any(|word| PARTIES.persons.particles.is(&folded(word)));
    named && known && (telling || initials(first) || is_given(first))
}

/// Whether a word is a first name.
pub(super) fn is_given(word: &str) -> bool {
    PARTIES.persons.given.contains(word) || word.split_once('-').is_some_and(|(one, _)| is_given(one))
}

/// Whether a word is the initials of a person.
fn initials(word: &str) -> bool {
    word.ends_with('.') && word.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_and_companies() {
        for name in
            ["Marieke de Vries", "Jan Pietersen", "M.J. van Dijk", "Elske van der Wal", "Jan-Willem Bakker", "Dr"]
        {
            assert!(is_person(name), "{name}");
        }
        for name in [
            "Nevel Cloud",
            "Huis van Taal",
            "Jan de Boer B.V.",
            "Callcentrum De Wolk",
            "Bureau de Jong",
            "Drukkerij de Haan",
            "Sander Hosting",
            "Google",
            "Nevelbos Speech",
            "Wolk",
        ] {
            assert!(!is_person(name), "{name}");
        }
    }
}
