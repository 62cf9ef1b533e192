//! `attribute`: what a hub hands over, by the attributes' own names or in lists that say so.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{FORM, LIST, PROSE};
use crate::intake::denial;
use crate::intake::fold::{literal, pattern};
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Attributes, DATA, GRAMMAR, Topic, WORDS, any_of, folded};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static NAMES: LazyLock<Regex> = LazyLock::new(|| any_of(&WORDS.attributes.names));
static LISTS: LazyLock<Regex> = LazyLock::new(|| any_of(&WORDS.attributes.lists));
static HUBS: LazyLock<Regex> =
    LazyLock::new(|| any_of(WORDS.hubs.basispoort.iter().chain(&WORDS.hubs.entree).chain(&WORDS.hubs.other)));
/// "attributen, zoals naam, tussenvoegsel, eckid en de schoolidentiteit, aan".
static INLINE: LazyLock<Regex> = LazyLock::new(|| {
    let Attributes { word, such_as, behind, passive, .. } = &DATA.attribute;
    pattern(&format!(
        r"\b{word}\b,?\s*(?:\(|:|{such_as})[:\s]*(?P<items>[^.:;()]{{3,240}}?)(?:\)|, {behind}\b|\.|;|$| {passive})"
    ))
});
/// "doorgifte van het e-mailadres".
static RELEASED: LazyLock<Regex> = LazyLock::new(|| {
    let Attributes { releases, articles, released, .. } = &DATA.attribute;
    pattern(&format!(r"\b{releases} {articles} (?P<item>{released})\b"))
});
/// Words before an attribute that are not part of its name.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    let Attributes { maybe, lead, .. } = &DATA.attribute;
    literal(&format!(r"(?i)^(?:[-•*–·●▪]\s*|{maybe}[:,]?\s*|{lead}\s+)+"))
});

/// What a hub does with attributes, or who receives them.
static RECEIVES: LazyLock<Regex> = LazyLock::new(|| {
    let words = WORDS.hubs.basispoort.iter().chain(&WORDS.hubs.entree).chain(&WORDS.hubs.other);
    let hubs = words.map(|word| regex::escape(&folded(word))).collect::<Vec<_>>().join("|");
    let Attributes { receives, between, from, federation, .. } = &DATA.attribute;
    let (and, or) = (&GRAMMAR.and, &GRAMMAR.or);
    pattern(&format!(
        r"\b{receives}\b(?: (?:{between}|{from} (?:{hubs}|{federation})(?: (?:{and}|{or}) (?:{hubs}))?)){{0,4}} ?:? "
    ))
});
static ITEMS: LazyLock<Regex> = LazyLock::new(|| any_of(&WORDS.attributes.items));
/// Whose attributes an item names, before its name.
static OF: LazyLock<Regex> = LazyLock::new(|| {
    let Attributes { of, each, people, whose, .. } = &DATA.attribute;
    let and = &GRAMMAR.and;
    literal(&format!(r"(?i)^(?:{and} )?(?:{of} (?:{each} )?{people}|{whose})\s+"))
});

/// What a table of attributes has above it.
static RECEIVED: LazyLock<Regex> = LazyLock::new(|| {
    let Attributes { received, received_of, .. } = &DATA.attribute;
    pattern(&format!(r"\b{received}\b[^.:]*[.:]$|\b{received_of}[^.:]*[.:]$"))
});
/// A list of attributes that goes on with those of other people.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    let Attributes { goes_on, goes_on_of, goes_on_each, .. } = &DATA.attribute;
    pattern(&format!(r"^[.;]? ?(?:{goes_on} )?{goes_on_of} (?:{goes_on_each} )?[a-z]{{4,20}}: "))
});
/// The words between the lists of two kinds of people.
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    let Attributes { goes_on, goes_on_of, .. } = &DATA.attribute;
    literal(&format!(r"(?i)[.;]\s+(?:{goes_on} )?{goes_on_of}\s+[^.:;,]{{3,40}}:\s"))
});
/// What parts the items of a list, as it stands there.
static DENIED: LazyLock<Regex> = LazyLock::new(|| literal(&format!(" {} ", DATA.attribute.not)));
static JOINS: LazyLock<Regex> = LazyLock::new(|| literal(&format!(" (?:[-–]|{}) ", DATA.attribute.joins)));
/// Whose an attribute is, behind its name, and the other half of a verb.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| literal(&format!(" {} ", DATA.attribute.whose_behind)));
static PARTICLE: LazyLock<Regex> = LazyLock::new(|| literal(&format!("(?: {})+$", DATA.attribute.particles)));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for name in NAMES.find_iter(view.text()) {
        let line = view.lines().get(view.line_at(name.start())).cloned().unwrap_or(0..0);
        let literal = view.words(&name.range());
        // "uid" and "ou" are words of other things too; alone in a cell or at the start of a line they are attributes.
        let short = literal.len() < 5;
        let opens = view.unmarked(&line).start == name.start()
            || view.rows_at(name.start()).any(|row| row.cells.iter().any(|cell| cell.start == name.start()));
        let among = NAMES
            .find_iter(view.at(&(name.start().saturating_sub(160)..(name.end() + 160).min(view.text().len()))))
            .any(|other| other.len() > 6);
        let sentence = view.sentence(name.start());
        let at = name.start() - sentence.start..(name.end() - sentence.start).min(sentence.len());
        if denial::denied(view.at(&sentence), &at) {
            continue;
        }
        if (!short || opens || among) && !sheet.topics.is(name.start(), Topic::Definitions) && !literal.contains(' ') {
            let end = if line.len() < 90 && line.end >= name.end() { line.end } else { name.end() };
            found.push(Found::new(Stated::Attribute(literal), name.start()..end, FORM));
        }
    }
    for list in INLINE.captures_iter(view.text()) {
        let Some(items) = list.name("items") else { continue };
        if denied(view.at(&view.sentence(items.start()))) || sheet.topics.is(items.start(), Topic::Definitions) {
            continue;
        }
        let names = split(&view.words(&items.range()));
        for item in names.iter().filter(|_| names.len() > 1).cloned() {
            found.push(Found::new(Stated::Attribute(item), view.sentence(items.start()), PROSE));
        }
    }
    for item in RELEASED.captures_iter(view.text()) {
        if let Some(name) = item.name("item") {
            found.push(Found::new(Stated::Attribute(view.words(&name.range())), view.sentence(name.start()), PROSE));
        }
    }
    found.extend(from_lists(sheet));
    found.extend(from_tables(sheet));
    found.extend(from_columns(sheet));
    found.extend(from_sentences(sheet));
    found
}

/// A table with a column of attributes.
fn from_columns(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut column: Option<(usize, usize)> = None;
    for row in view.rows() {
        if let Some(at) = row.cells.iter().position(|cell| DATA.attribute.columns.is(view.at(cell).trim())) {
            column = Some((row.table, at));
        } else if let Some(cell) = column.filter(|(table, _)| *table == row.table).and_then(|(_, at)| row.cells.get(at))
        {
            let names = split(&view.words(cell));
            found.extend(names.into_iter().map(|name| Found::new(Stated::Attribute(name), row.range(), LIST)));
        }
    }
    found
}

/// "Wolkje ontvangt van leerlingen het ECK iD en de voornaam; van leerkrachten de naam", where a hub is named just before.
fn from_sentences(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for hit in RECEIVES.find_iter(view.text()) {
        let sentence = view.sentence(hit.start());
        let before = view.sentence(sentence.start.saturating_sub(2));
        let aside = sheet.topics.is(hit.start(), Topic::Definitions) || sheet.topics.is(hit.start(), Topic::Breach);
        let near = before.start.max(sentence.start.saturating_sub(240))..hit.end();
        let text = view.after(hit.end(), 300);
        let end = text.find(". ").or_else(|| text.find(".\n")).or_else(|| text.strip_suffix('.').map(str::len));
        let range = hit.end()..hit.end() + end.unwrap_or(text.len());
        if aside || !HUBS.is_match(view.at(&near)) && !HUBS.is_match(view.at(&sentence)) || denied(view.at(&sentence)) {
            continue;
        }
        let names: Vec<String> =
            view.words(&range).split(';').flat_map(pieces).filter_map(|name| item(&name)).collect();
        let passage = sentence.start..range.end.max(sentence.end);
        if names.len() > 1 {
            found.extend(names.into_iter().map(|name| Found::new(Stated::Attribute(name), passage.clone(), PROSE)));
        }
    }
    found
}

/// The name of an attribute in an item such as "van leerlingen het ECK iD" or "je rol door".
fn item(text: &str) -> Option<String> {
    let bare = OF.replace(text.trim(), "");
    let bare = LEAD.replace(bare.trim(), "");
    // "BRIN van de vestiging": whose it is says no more of what it is.
    let bare = BEHIND.split(&bare).next().unwrap_or(&bare).trim();
    let bare = PARTICLE.find(bare).and_then(|end| bare.get(..end.start())).unwrap_or(bare).trim();
    let low = folded(bare);
    let known = ITEMS.find(&low).filter(|known| known.start() == 0 && known.end() == low.len());
    known.map(|_| bare.to_owned())
}

/// A table under "… ontvangen van <hub> de volgende gegevens", with a column for each role.
fn from_tables(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut before = None;
    for (index, row) in view.rows().iter().enumerate() {
        let first = before != Some(row.table);
        before = Some(row.table);
        let above = view.before(row.range().start, 220).trim_end();
        let intro = above.rsplit_once("\n\n").map_or(above, |(_, last)| last);
        let roles =
            row.cells.iter().filter(|cell| !cell.is_empty()).all(|cell| DATA.attribute.roles.is(view.at(cell).trim()));
        if !first
            || !roles
            || row.range().is_empty()
            || !RECEIVED.is_match(intro)
            || !HUBS.is_match(above)
            || denied(intro)
        {
            continue;
        }
        for row in view.rows().iter().skip(index + 1).take_while(|other| other.table == row.table) {
            for cell in row.cells.iter().filter(|cell| !cell.is_empty()) {
                for name in split(&view.words(cell)) {
                    found.push(Found::new(Stated::Attribute(name), row.range(), LIST));
                }
            }
        }
    }
    found
}

/// "… ontvangt van <hub> voor iedere leerling:" with items under or behind it.
fn from_lists(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for intro in LISTS.find_iter(view.text()) {
        let number = view.line_at(intro.start());
        let Some(line) = view.lines().get(number) else { continue };
        let after = view.after(intro.start(), 160);
        let Some(colon) = after.find(':').filter(|colon| {
            *colon < 150
                && !after.get(..*colon).is_some_and(|text| text.contains(". ") || text.matches('\n').count() > 2)
        }) else {
            continue;
        };
        let head = intro.start().saturating_sub(120)..intro.start() + colon;
        if !HUBS.is_match(view.at(&head)) || sheet.segments.is(line.start, DocumentKind::Agreement) {
            continue;
        }
        let start = intro.start() + colon + 1;
        let first = view.line_at(start);
        let rest = view.lines().get(first).map_or(start..start, |line| start.min(line.end)..line.end);
        // The names stand behind the colon, or on the lines below it that are no items.
        let below = view.lines().get(first + 1).filter(|below| !view.is_item(below) && !view.parted(line, below));
        let inline = view.words(&rest).chars().any(char::is_alphanumeric);
        if let Some(start) = if inline { Some(start) } else { below.map(|below| below.start) } {
            let sentence = start..view.sentence(start).end.max(if inline { rest.end } else { start });
            let mut end = view.at(&sentence).find(". ").map_or(sentence.end, |stop| sentence.start + stop);
            // "… en klas. Van elke leerkracht: naam en e-mailadres": the list goes on with other people.
            while let Some(more) = GOES_ON.find(view.after(end, 80)) {
                let next = view.sentence(end + more.end());
                end =
                    view.at(&(end + more.end()..next.end)).find(". ").map_or(next.end, |stop| end + more.end() + stop);
            }
            let names = OTHERS.replace_all(&view.words(&(start..end)), ", ").into_owned();
            for item in split(&names) {
                found.push(Found::new(Stated::Attribute(item), intro.start()..end, LIST));
            }
            continue;
        }
        let items: Vec<Range<usize>> =
            view.lines().iter().skip(first + 1).take_while(|line| view.is_item(line)).take(20).cloned().collect();
        for item in items {
            // A box that is not ticked is not handed over.
            if view.at(&item).trim_start_matches([' ', '-', '*']).starts_with("[ ]") {
                continue;
            }
            let text = view.words(&view.unmarked(&item));
            for name in split(&text) {
                found.push(Found::new(Stated::Attribute(name), intro.start()..item.end, LIST));
            }
        }
    }
    found
}

/// The names in an enumeration, without articles, remarks and conditions.
fn split(text: &str) -> Vec<String> {
    pieces(text).into_iter().filter(|item| item.split_whitespace().count() <= 3).collect()
}

/// The pieces of an enumeration, without articles and remarks.
fn pieces(text: &str) -> Vec<String> {
    let flat = text
        .split('(')
        .enumerate()
        .map(|(i, piece)| if i == 0 { piece } else { piece.split_once(')').map_or("", |(_, rest)| rest) })
        .collect::<String>();
    JOINS
        .replace_all(&flat, ",")
        .split([',', ';'])
        .map(|item| LEAD.replace(item.trim(), "").trim_end_matches(['.', ';', ':', ' ']).trim().to_owned())
        .filter(|item| !denial::denies(&folded(item)))
        .filter(|item| !item.split_once(' ').is_some_and(|(first, _)| DATA.attribute.all.is(&first.to_lowercase())))
        // "Voor- en achternaam": a word that goes on behind the next one.
        .filter(|item| (2..=40).contains(&item.len()) && !item.ends_with('-'))
        .collect()
}

fn denied(text: &str) -> bool {
    DENIED.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_an_enumeration() {
        assert_eq!(split("LAS key en/of indien beschikbaar het ECK-ID;"), ["LAS key", "ECK-ID"]);
        assert_eq!(split("naam, tussenvoegsel en de schoolidentiteit"), ["naam", "tussenvoegsel", "schoolidentiteit"]);
        assert_eq!(split("optioneel: rol (ICT-coördinator, RT'er)."), ["rol"]);
    }
}
