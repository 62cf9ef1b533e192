//! Lists of parties: the items of an enumeration, and the name with which an item begins.

use std::sync::LazyLock;

use regex::Regex;

use super::address::address;
use super::fold::literal;
use super::name::{has_form, is_form, with_form};
use super::vocabulary::{GRAMMAR, PARTIES, RECIPIENTS};

/// What parts two names: "A en B".
pub(super) static AND: LazyLock<Regex> = LazyLock::new(|| literal(&format!(" {} ", GRAMMAR.and)));

/// The pieces of an enumeration; commas inside brackets do not part them.
pub(super) fn enumerate(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0_u32;
    let text = AND.replace_all(text, ", ");
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if (c == ',' || c == ';') && depth == 0 {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    let mut joined: Vec<String> = Vec::new();
    for piece in pieces
        .into_iter()
        .map(|piece| piece.trim().to_owned())
        .map(|piece| if is_form(&piece) || has_form(&piece) { piece } else { piece.trim_end_matches('.').to_owned() })
        .filter(|piece| !piece.is_empty())
    {
        // "Naam, Inc." is one name.
        let first = piece.split([' ', '(']).next().unwrap_or_default();
        if is_form(first)
            && let Some(last) = joined.last_mut()
        {
            last.push_str(", ");
            last.push_str(&piece);
        } else {
            joined.push(piece);
        }
    }
    joined
}

/// The name with which an item begins.
pub(super) fn item_name(text: &str) -> Option<String> {
    static STREET: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"\s[A-ZÀ-Ý][\w'’.-]*(?:\s[a-z]{2,4}\s[A-Z][\w-]*)?\s\d{1,4}\b").expect("literal"));
    static END: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r"[,(:;|\t]| (?:[-–—]|{}) ", PARTIES.names.ends)).expect("alternatives are escaped")
    });
    let text = text.trim().trim_start_matches(['"', '“', '\'']);
    let cut = END.find(text).map(|end| end.start());
    let mut head = text.get(..cut.unwrap_or(text.len()))?.trim();
    // "Naam, Inc." keeps what follows its comma.
    let after = cut.and_then(|cut| text.get(cut..)).and_then(|rest| rest.strip_prefix(", "));
    let form = after.and_then(|after| after.split([',', ' ', '(']).next()).filter(|word| is_form(word));
    if let (Some(form), Some(cut)) = (form, cut) {
        head = text.get(..cut + 2 + form.len())?.trim();
    }
    if let Some(street) = STREET.find(head) {
        head = head.get(..street.start())?.trim();
    }
    // "Naam B.V. in Plaats": behind a legal form its seat follows.
    let formed = with_form(head).filter(|name| head.starts_with(name));
    let seated = |name: &&str| {
        let behind = head.get(name.len()..).unwrap_or_default().trim_start();
        RECIPIENTS.told.seat.behind(behind).is_some()
    };
    let head = formed.filter(seated).unwrap_or(head);
    let head = if has_form(head) { head } else { head.trim_end_matches('.') };
    (!head.is_empty()).then(|| head.to_owned())
}

/// "Infra B.V., Plaats" → the name and its seat.
pub(super) fn name_and_place(cell: &str) -> (String, Option<String>) {
    match cell.split_once(',') {
        Some((name, rest)) if !is_form(rest.trim().split(',').next().unwrap_or_default()) => {
            let place = address(rest)
                .and_then(|address| address.city)
                .or_else(|| Some(rest.split(',').next()?.trim().to_owned()));
            (name.trim().to_owned(), place.filter(|place| !place.is_empty()))
        }
        _ => (cell.split('(').next().unwrap_or(cell).trim().to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_items() {
        assert_eq!(item_name("Wolkje B.V., Kerkstraat 3, 1234 AB Plaats").as_deref(), Some("Wolkje B.V."));
        assert_eq!(item_name("Wolkje Dorpsplein 9, 1234 AB Plaats").as_deref(), Some("Wolkje"));
        assert_eq!(item_name("Mailhuis, Inc. (mail, VS)").as_deref(), Some("Mailhuis, Inc."));
        assert_eq!(item_name("Datahal - hosting").as_deref(), Some("Datahal"));
        assert_eq!(enumerate("A B.V. (hosting, NL) en C, Inc."), ["A B.V. (hosting, NL)", "C, Inc."]);
    }
}
