//! When two names mean one party or one product.

use crate::intake::name::without_form;
use crate::intake::vocabulary::{PARTIES, PRODUCTS};
use crate::text;

/// How close two names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// They differ in case, punctuation or legal form only.
    Same,
    /// A person should look: one holds the other, or they differ in a few letters.
    Near,
    /// They mean others.
    Other,
}

/// How close two names of parties are.
pub(super) fn likeness(one: &str, other: &str) -> Likeness {
    let (one, other) = (core(one), core(other));
    let (a, b) = (one.concat(), other.concat());
    if a.is_empty() || b.is_empty() {
        return Likeness::Other;
    }
    if a == b {
        return Likeness::Same;
    }
    let holds =
        |long: &[String], short: &[String]| short.iter().all(|word| long.contains(word)) && short.concat().len() >= 4;
    if holds(&one, &other) || holds(&other, &one) || dice(&a, &b) >= 0.7 { Likeness::Near } else { Likeness::Other }
}

/// Whether two names of parties are the same.
pub(super) fn is_same_party(one: &str, other: &str) -> bool {
    likeness(one, other) == Likeness::Same
}

/// Whether two texts say the same, but for case, accents, white space and punctuation.
pub(super) fn is_same_text(one: &str, other: &str) -> bool {
    text::words(one) == text::words(other)
}

/// Whether a text names a party among other words, as in `Jan, developer, Wolkje`.
pub(super) fn mentions(text: &str, party: &str) -> bool {
    let (words, name) = (text::words(text), core(party));
    !name.is_empty() && name.concat().len() >= 3 && words.windows(name.len()).any(|window| window == name.as_slice())
}

/// The name and the edition of a product: `Rekenrijk (tweede editie)` is an edition of `Rekenrijk`.
pub(super) fn edition(name: &str) -> (String, Option<String>) {
    let bracketed = name.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    if let Some((name, edition)) = bracketed {
        let is_edition = text::words(edition).iter().any(|word| PRODUCTS.editions.is(word));
        if is_edition && !name.trim().is_empty() {
            return (name.trim().to_owned(), Some(edition.trim().to_owned()));
        }
    }
    (name.trim().to_owned(), None)
}

/// The words of a party's name that tell it from others.
fn core(name: &str) -> Vec<String> {
    let words = text::words(without_form(name));
    let telling: Vec<String> = words.iter().filter(|word| !PARTIES.names.bodies.is(word)).cloned().collect();
    if telling.is_empty() { words } else { telling }
}

/// Share of pairs of letters that two texts have in common (Dice's coefficient).
fn dice(one: &str, other: &str) -> f64 {
    let pairs = |text: &str| {
        let letters: Vec<char> = text.chars().collect();
        letters.windows(2).map(<[char]>::to_vec).collect::<Vec<_>>()
    };
    let (one, mut other) = (pairs(one), pairs(other));
    let all = u32::try_from(one.len() + other.len()).unwrap_or(u32::MAX);
    let mut common = 0_u32;
    for pair in one {
        if let Some(at) = other.iter().position(|candidate| *candidate == pair) {
            other.swap_remove(at);
            common += 1;
        }
    }
    if all == 0 { 0.0 } else { f64::from(2 * common) / f64::from(all) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legal_form_does_not_make_another_party() {
        for same in
            ["Wolkenrijk B.V.", "wolkenrijk bv", "Uitgeverij Wolkenrijk", "Wolkenrijk N.V.", "Stichting Wolkenrijk"]
        {
            assert_eq!(likeness("Wolkenrijk", same), Likeness::Same, "{same}");
        }
    }

    #[test]
    fn what_is_only_close_is_left_to_a_person() {
        assert_eq!(likeness("Wolkenrijk Media B.V.", "Wolkenrijk B.V."), Likeness::Near);
        assert_eq!(likeness("Wolkenrijk", "Wolkenrij"), Likeness::Near);
        assert_eq!(likeness("Wolkenrijk", "Zonneveld"), Likeness::Other);
        assert_eq!(likeness("B.V.", "N.V."), Likeness::Other, "a form alone names nobody");
    }

    #[test]
    fn an_edition_is_no_other_product() {
        assert_eq!(edition("Rekenrijk (tweede editie)"), ("Rekenrijk".to_owned(), Some("tweede editie".to_owned())));
        assert_eq!(edition("Rekenrijk (PO)"), ("Rekenrijk (PO)".to_owned(), None));
        assert!(mentions("A. Naam, Developer, Wolkenrijk", "Wolkenrijk B.V."));
        assert!(!mentions("A. Naam, Developer", "Wolkenrijk B.V."));
    }
}
