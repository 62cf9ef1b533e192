//! Places with their countries in a literal text.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::country;
use crate::intake::fold::literal;
use crate::intake::listing::AND;
use crate::intake::name::leading;
use crate::intake::vocabulary::{STORAGE, TOWNS, TownWords, folded};

/// "Amsterdam, Nederland" and "Ierland en Duitsland": places with their countries.
pub(in crate::intake) fn places(text: &str) -> Vec<(Option<String>, String)> {
    let words = &STORAGE.town;
    // The full stop of "St. Ghislain" ends nothing.
    let stops = text.match_indices(['.', ';', '\n']);
    let end = stops
        .map(|(at, _)| at)
        .find(|at| !text.get(..*at).is_some_and(|before| words.saints.iter().any(|word| before.ends_with(word))))
        .unwrap_or(text.len());
    let text = text.get(..end).unwrap_or(text);
    let mut found = Vec::new();
    let pieces: Vec<&str> =
        text.split([',', '(', ')', '/']).flat_map(|piece| AND.split(piece)).map(str::trim).collect();
    for (at, piece) in pieces.iter().enumerate() {
        let bare = words.inside.behind(piece).unwrap_or(piece);
        let bare = words.articles.behind(bare).unwrap_or(bare);
        let Some(code) = country::exactly(bare)
            .or_else(|| country::within(bare).first().copied().filter(|_| bare.split_whitespace().count() <= 5))
        else {
            continue;
        };
        let before = at
            .checked_sub(1)
            .and_then(|at| pieces.get(at))
            .map(|before| words.inside.behind(before).unwrap_or(before))
            .map(|before| {
                let mut ways = words.ways.iter().filter_map(|way| before.rsplit_once(&format!(" {way} ")));
                ways.next().map_or(before, |(_, town)| town)
            });
        let city = before.filter(|before| {
            let name = inner(before);
            !name.is_empty()
                && is_place(name)
                && name.split_whitespace().count() <= 3
                && country::exactly(name).is_none()
        });
        let city = city.map(|city| inner(city).to_owned()).filter(|city| city.len() > 2 && !words.unions.is(city));
        // "Nederland, te Enschede en te Almere": what follows the country lies in it; so does "Utrecht en Groningen, Nederland".
        let behind: Vec<String> = pieces
            .iter()
            .skip(at + 1)
            .enumerate()
            .map_while(|(after, piece)| {
                // "Frankrijk (Parijs)": brackets right behind the country hold a place in it.
                let bracket =
                    after == 0 && text.contains(&format!("{}({piece})", if text.contains(" (") { " " } else { "" }));
                let name = inner(words.inside.behind(piece).or(bracket.then_some(*piece))?);
                (leading(name) == name.len() && !name.is_empty() && country::exactly(name).is_none())
                    .then(|| name.to_owned())
            })
            .collect();
        if city.is_none() && !behind.is_empty() {
            found.extend(behind.into_iter().map(|city| (Some(city), code.to_owned())));
            continue;
        }
        let plain = city.is_some() && before == city.as_deref();
        let earlier = at.checked_sub(2).filter(|_| plain).and_then(|at| pieces.get(at)).filter(|name| {
            leading(name) == name.len()
                && name.len() > 2
                && name.split_whitespace().count() == 1
                && country::exactly(name).is_none()
        });
        found.extend(earlier.map(|name| (Some((*name).to_owned()), code.to_owned())));
        found.push((city, code.to_owned()));
    }
    found
}

/// The last name of a text: of "een hal in Delft" that of the town.
fn inner(text: &str) -> &str {
    STORAGE.town.lies_in.iter().fold(text, |text, word| text.rsplit(&format!(" {word} ")).next().unwrap_or(text))
}

/// Whether a text is the name of a place: "Frankfurt am Main".
fn is_place(name: &str) -> bool {
    let TownWords { saints, links, .. } = &STORAGE.town;
    let name =
        saints.iter().fold(name.to_owned(), |name, word| name.replace(&format!("{word}. "), &format!("{word} ")));
    let plain = links.iter().fold(name, |name, link| name.replace(&format!(" {link} "), " "));
    leading(&plain) == plain.len()
}

/// What may stand before the name of a town, and the name.
static TOWN: LazyLock<Regex> = LazyLock::new(|| {
    let TownWords { before, links_in_sentence, .. } = &STORAGE.town;
    literal(&format!(
        r"(?:^|\b{before}\s|[,(:/]\s?)\s*(?P<town>(?:'s-)?\p{{Lu}}[\p{{L}}-]+(?:\s{links_in_sentence}\s\p{{Lu}}\p{{L}}+|\s\p{{Lu}}\p{{L}}+)?)"
    ))
});

/// Whether the words around a name that may be a common word say that it is a town: "in Houten", "te Breda en Leiden", a cell
/// with the name alone.
fn says_town(before: &str, after: &str, more: bool) -> bool {
    let before = before.trim_end().rsplit(' ').next().unwrap_or_default();
    let ends = after.trim_start().chars().next().is_none_or(|sign| matches!(sign, ',' | '.' | '(' | ';'));
    let TownWords { says, says_more, .. } = &STORAGE.town;
    says.is(before) || more && says_more.is(before) || before.is_empty() && ends
}

/// Towns that a text names, each with its country if the text names but one: "twee rekencentra, in Assen en Breda".
pub(super) fn towns(text: &str, code: Option<&'static str>) -> Vec<(Option<String>, Option<String>)> {
    let mut found: Vec<(String, Option<&'static str>)> = Vec::new();
    let mut from = 0;
    while let Some(hit) = text.get(from..).and_then(|rest| TOWN.captures(rest)) {
        let (Some(whole), Some(town)) = (hit.get(0), hit.name("town")) else { break };
        let first = town.as_str().split(' ').next().unwrap_or_default();
        let name = [town.as_str(), first].into_iter().find(|name| TOWNS.is_town(name));
        let behind = from + town.start() + name.map_or(0, str::len);
        let name = name.filter(|name| {
            let before = text.get(..from + town.start()).unwrap_or_default();
            TOWNS.is_plain(name) || says_town(before, text.get(behind..).unwrap_or_default(), !found.is_empty())
        });
        // "Frankfurt (Duitsland)" and "Leeds, United Kingdom" say more than the whole sentence does.
        let next = text.get(behind..).unwrap_or_default().trim_start_matches([' ', ',', '(']);
        let own = next.split([',', ')', '.', ';']).next().and_then(country::exactly);
        if let Some(name) = name {
            found.push((name.to_owned(), own));
        }
        from += town.end().max(whole.start() + 1);
    }
    // A country that stands behind one of several towns is that of this town.
    let code = code.filter(|_| found.iter().all(|(_, own)| own.is_none()));
    found.into_iter().map(|(name, own)| (Some(name), own.or(code).map(str::to_owned))).collect()
}

/// The one country that a text names, by its name or by the word for what comes from it.
pub(super) fn only_country(text: &str) -> Option<&'static str> {
    let mut codes = country::within(text);
    codes.extend(country::adjective(&folded(text)));
    codes.dedup();
    match codes.as_slice() {
        [code] => Some(code),
        _ => None,
    }
}
