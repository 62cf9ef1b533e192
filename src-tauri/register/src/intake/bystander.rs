//! Parties of which words over a list say that they do not process for the vendor: its customers, and those who see no data.

use std::sync::LazyLock;

use regex::Regex;

use super::fold::pattern;
use super::vocabulary::{Bystanders, GRAMMAR, RECIPIENTS};

/// "Partijen die ons product gebruiken", "companies that use our platform". Those "die wij voor ons product gebruiken" are no
/// customers.
static CUSTOMERS: LazyLock<Regex> = LazyLock::new(|| {
    let Bystanders { who, with, our, product, take, take_english, taking, .. } = &RECIPIENTS.bystanders;
    pattern(&format!(
        r"\b(?:{who} (?:{with} )?{our} (?:\w+ ){{0,2}}?{product} (?:\w+ ){{0,2}}?{take}|(?:{who} {take_english}|{taking}) {our} (?:\w+ ){{0,2}}?{product})\b"
    ))
});
/// "Die geen persoonsgegevens zien", "that never see personal data", "zonder toegang".
static SEES_NOTHING: LazyLock<Regex> = LazyLock::new(|| {
    let (no, Bystanders { see, data, access, without, .. }) = (&GRAMMAR.denials, &RECIPIENTS.bystanders);
    pattern(&format!(
        r"\b(?:{no} (?:\w+ ){{0,2}}?{data} (?:\w+ ){{0,2}}?{see}|{data} (?:\w+ )?{no} (?:\w+ )?{see}|(?:{no} (?:\w+ ){{0,2}}?{see}|{see} (?:\w+ ){{0,2}}?{no}) (?:\w+ ){{0,3}}?{data}|(?:{no}|{without}) (?:\w+ )?{access})\b[^.:;]*"
    ))
});
/// Elsewhere: those "die geen gegevens buiten de EER verwerken" do process them.
static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", GRAMMAR.aside)));

/// Whether the words over a list say that its parties do not process for the vendor.
pub(super) fn are_bystanders(words: &str) -> bool {
    CUSTOMERS.is_match(words) || SEES_NOTHING.find(words).is_some_and(|said| !ELSEWHERE.is_match(said.as_str()))
}

/// "Wij gebruiken geen andere bedrijven".
static NO_OTHERS: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b{} (?:\w+ )?{}\b", GRAMMAR.denials, RECIPIENTS.bystanders.others)));

/// Whether the words over a list say that there are no others: than those of the list, or at all. Only a person can tell.
pub(super) fn deny_others(words: &str) -> bool {
    NO_OTHERS.is_match(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bystanders_are_told_from_those_who_process() {
        for words in [
            "partijen die ons product gebruiken en met wie wij samenwerken:",
            "bedrijven die met onze app werken:",
            "organisaties die onze diensten afnemen",
            "companies that use our learning platform:",
            "partners using our software",
            "companies that help us pay our bills but never see personal data:",
            "leveranciers die geen persoonsgegevens verwerken:",
            "leveranciers die ons helpen en uw gegevens niet zien",
            "partijen die ons helpen zonder toegang tot gegevens",
            "suppliers that do not have access to data:",
        ] {
            assert!(are_bystanders(words), "{words}");
        }
        for words in [
            "partijen die wij voor ons product gebruiken:",
            "bedrijven die wij gebruiken om ons product te leveren:",
            "companies that we use for our product:",
            "partijen die ons helpen:",
            "leveranciers die geen gegevens buiten de eer verwerken:",
            "partijen die met onze gegevens werken:",
            "subverwerkers (niet in de eer)",
            "geen andere subverwerkers",
        ] {
            assert!(!are_bystanders(words), "{words}");
        }
    }
}
