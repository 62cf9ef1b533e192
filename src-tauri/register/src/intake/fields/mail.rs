//! `mail_security`: standards for safe mail that the vendor says it has put in place.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{PROSE, TABLE};
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::tense::is_ahead;
use crate::intake::view::View;
use crate::intake::vocabulary::{ANSWERS, FACTS, GRAMMAR, Mail};
use crate::intake::{Found, Sheet};
use crate::model::choice::MailStandard;

static STANDARD: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b(?P<name>{})\b", FACTS.mail.standards)));
/// What a sentence says of a standard that is in use.
static DONE: LazyLock<Regex> = LazyLock::new(|| {
    let Mail { in_use, done, .. } = &FACTS.mail;
    pattern(&format!(r"\b(?:{in_use}|{done})\b"))
});
/// "SPF en DMARC, DKIM volgt".
static LATER: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^ {}\b", FACTS.mail.coming)));
/// What a table says beside a standard that is in use.
static STATUS: LazyLock<Regex> = LazyLock::new(|| {
    let (yes, Mail { in_use, status, .. }) = (&ANSWERS.yes, &FACTS.mail);
    pattern(&format!(r"^\W*(?:{yes}|{in_use}|{status})\b"))
});
/// A cell that names standards and little else: "SPF / DKIM / DMARC".
static NAMES: LazyLock<Regex> = LazyLock::new(|| {
    let (and, Mail { standards, transport, word, record, .. }) = (&GRAMMAR.and, &FACTS.mail);
    pattern(&format!(r"^(?:{word}:? )?(?:(?:{standards}|{transport}|{and})(?:[ ,/&+-]|{record}|$)*)+\??$"))
});

/// Standards in the rows of a table, or in its head with what is done in the row below.
fn rows(view: &View<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut state = |cell: &Range<usize>, range: &Range<usize>| {
        for name in STANDARD.find_iter(view.at(cell)) {
            found.push(Found::new(Stated::MailSecurity(standard(name.as_str())), range.clone(), TABLE));
        }
    };
    let told = |cell: &Range<usize>| {
        let text = view.at(cell).trim();
        STATUS.is_match(text) && !FACTS.mail.not.is_match(text) || text.starts_with("[x]")
    };
    for pair in view.rows().windows(2) {
        let [head, row] = pair else { continue };
        for (at, cell) in head.cells.iter().enumerate().filter(|(_, cell)| NAMES.is_match(view.at(cell).trim())) {
            let below = row.cells.get(at).filter(|_| head.table == row.table);
            if let Some(below) = below.filter(|below| told(below)) {
                state(cell, &(cell.start.min(below.start)..below.end.max(cell.end)));
            }
        }
    }
    for row in view.rows() {
        for pair in row.told().windows(2) {
            let [(_, name), (_, status)] = pair else { continue };
            if row.owns(name) && NAMES.is_match(view.at(name).trim()) && told(status) {
                state(name, &row.range());
            }
        }
    }
    found
}

/// Of the standards that a question names those that its answer leaves: "de eerste twee; DMARC komt nog".
pub(super) fn answered(ask: &str, said: &str) -> Vec<MailStandard> {
    static COMING: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b", FACTS.mail.coming)));
    let first = FACTS.mail.first_two.within(said);
    let open = |piece: &&str| COMING.is_match(piece) || GRAMMAR.denials.is_match(piece);
    let (pieces, kept): (Vec<&str>, Vec<&str>) = said.split([';', ',', '.']).partition(open);
    let named = kept.iter().any(|piece| STANDARD.is_match(piece));
    // Who denies without a name leaves it open which.
    if pieces.iter().any(|piece| !STANDARD.is_match(piece)) {
        return Vec::new();
    }
    STANDARD
        .find_iter(ask)
        .take(if first { 2 } else { usize::MAX })
        .filter(|name| !pieces.iter().any(|piece| piece.contains(name.as_str())))
        .filter(|name| !named || kept.iter().any(|piece| piece.contains(name.as_str())))
        .map(|name| standard(name.as_str()))
        .collect()
}

fn standard(name: &str) -> MailStandard {
    match name {
        "spf" => MailStandard::Spf,
        "dkim" => MailStandard::Dkim,
        _ => MailStandard::Dmarc,
    }
}

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = rows(view);
    for hit in STANDARD.captures_iter(view.text()) {
        let (Some(whole), Some(name)) = (hit.get(0), hit.name("name")) else { continue };
        let sentence = view.sentence(whole.start());
        let next = view.sentence(sentence.end);
        let done = |range: &Range<usize>| DONE.is_match(view.at(range)) && !FACTS.mail.not.is_match(view.at(range));
        // "Het verdient aanbeveling … SPF … te gaan maken. Wij hebben deze standaarden geïmplementeerd."
        let referred = FACTS.mail.refers.is_match(view.at(&next));
        // "SPF en DMARC, DKIM volgt".
        let at = whole.start() - sentence.start..whole.end() - sentence.start;
        let later = LATER.is_match(view.after(whole.end(), 24)) || is_ahead(view.at(&sentence), &at);
        let range = if done(&sentence) && !later {
            sentence
        } else if referred && done(&next) {
            whole.start()..next.end
        } else {
            continue;
        };
        found.push(Found::new(Stated::MailSecurity(standard(name.as_str())), range, PROSE + 0.08));
    }
    found
}

#[cfg(test)]
mod tests {
    use waarborg_extract::Part;

    use super::*;
    use crate::intake::view::piped;

    fn standards(text: &str) -> Vec<MailStandard> {
        let part = Part { text: piped(text), ..Part::default() };
        let found = rows(&View::new(&part)).into_iter();
        found.filter_map(|one| if let Stated::MailSecurity(name) = one.stated { Some(name) } else { None }).collect()
    }

    #[test]
    fn an_answer_leaves_some_of_what_was_asked() {
        use MailStandard::{Dkim, Dmarc, Spf};
        let ask = "gebruikt u spf, dkim en dmarc?";
        assert_eq!(answered(ask, ""), [Spf, Dkim, Dmarc]);
        assert_eq!(answered(ask, "de eerste twee; dmarc komt nog"), [Spf, Dkim]);
        assert_eq!(answered(ask, "spf wel, dkim nog niet"), [Spf]);
        assert_eq!(answered(ask, "nog niet alle drie"), []);
    }

    #[test]
    fn a_table_says_what_is_in_use() {
        use MailStandard::{Dkim, Dmarc, Spf};
        assert_eq!(standards("standaard\tingevoerd?\nSPF\tja\nDKIM\t✔\nDMARC\tnee, gepland\n"), [Spf, Dkim]);
        assert_eq!(standards("SPF / DKIM / DMARC\tactief\talle drie\n"), [Spf, Dkim, Dmarc]);
        assert_eq!(standards("SPF\tDKIM\tDMARC\nja\tja\tnog niet\n"), [Spf, Dkim]);
        assert_eq!(standards("SPF\tnog niet actief\nDMARC\t\n"), []);
    }
}
