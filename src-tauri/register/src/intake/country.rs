//! Countries named in a text.

use super::vocabulary::{ADJECTIVES, COUNTRIES, STORAGE, folded};

/// The country that a text is, or with which it ends ("Amsterdam, Nederland"): its code, and what stands before it.
pub(super) fn at_end(text: &str) -> Option<(&'static str, String)> {
    let low = folded(text.trim().trim_end_matches(['.', ')', ';', ',']));
    COUNTRIES.iter().find_map(|(name, code)| {
        let before = low.strip_suffix(name.as_str())?;
        let whole = before.is_empty() || before.ends_with([' ', ',', '(', '/', '\n', '\t']);
        // Two letters are a code only when they stand alone in capitals.
        let clear = name.len() > 3 || text.contains(&name.to_uppercase());
        (whole && clear).then(|| (*code, before.trim_matches([' ', ',', '(', '/', '\n', '\t']).to_owned()))
    })
}

/// The code of a text that names one country and nothing else.
pub(super) fn exactly(text: &str) -> Option<&'static str> {
    at_end(text).filter(|(_, before)| before.is_empty() || STORAGE.town.lies_in.is(before)).map(|(code, _)| code)
}

/// The full names of countries in a folded text: where each stands, its length and code.
pub(super) fn places(low: &str) -> Vec<(usize, usize, &'static str)> {
    let mut found: Vec<(usize, usize, &'static str)> = Vec::new();
    // A name may be broken over lines.
    let low = low.replace(['\n', '\t'], " ");
    let mut taken = vec![false; low.len()];
    for (name, code) in COUNTRIES.iter().filter(|(name, _)| name.len() > 3) {
        for (at, _) in low.match_indices(name.as_str()) {
            let edge =
                |i: Option<usize>| i.and_then(|i| low.as_bytes().get(i)).is_none_or(|b| !b.is_ascii_alphanumeric());
            let inside = taken.get(at).copied().unwrap_or_default();
            if edge(at.checked_sub(1)) && edge(Some(at + name.len())) && !inside {
                found.push((at, name.len(), *code));
                taken.iter_mut().skip(at).take(name.len()).for_each(|one| *one = true);
            }
        }
    }
    found.sort_unstable();
    found
}

/// The countries named anywhere in a text, by full name, in the order of the text.
pub(super) fn within(text: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for (_, _, code) in places(&folded(text)) {
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

/// The country of which a folded text calls something by its adjective: "een nederlands datacenter".
pub(super) fn adjective(low: &str) -> Option<&'static str> {
    low.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .find_map(|word| ADJECTIVES.iter().find(|(known, _)| known == word))
        .map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_codes() {
        assert_eq!(at_end("Amsterdam, Nederland."), Some(("NL", "amsterdam".to_owned())));
        assert_eq!(exactly("the Netherlands"), Some("NL"));
        assert_eq!(exactly("NL"), Some("NL"));
        assert_eq!(exactly("België"), Some("BE"));
        assert_eq!(exactly("binnen de EER"), None);
        assert_eq!(at_end("wat men wil be"), None);
        assert_eq!(adjective("in een nederlands rekencentrum"), Some("NL"));
        assert_eq!(adjective("in een rekencentrum"), None);
        assert_eq!(places("in the united\nstates"), [(7, 13, "US")]);
        assert_eq!(within("Ierland en Duitsland"), ["IE", "DE"]);
    }
}
