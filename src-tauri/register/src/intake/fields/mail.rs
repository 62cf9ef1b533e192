//! `mail_security`: standards for safe mail that the vendor says it has put in place.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{PROSE, TABLE};
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet};
use crate::model::choice::MailStandard;

static STANDARD: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?P<name>spf|dkim|dmarc)\b"));
static DONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:geimplementeerd|beveiligd met|beschermd met|voldoet aan|voldoen aan|complies with|verstuurd met|verzonden met|ondertekend met|sent with|signed with|secured with|protected (?:with|by)|past [^.]{0,40} toe|passen [^.]{0,40} toe|ingericht|ingesteld|in gebruik|toegepast|actief|maakt gebruik van|maken gebruik van|gebruiken wij|past toe|implemented|in place|in use|enabled|configured|uses|we use|applied)\b",
    )
});
static NOT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:niet|nog geen|staat nog|staan nog|op de planning|op de lijst|gepland|planned|not|zal worden|wordt binnenkort|will be|aanbeveling|recommend\w*|advies|adviseren)\b",
    )
});

static LATER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ (?:volgt|volgen|komt|komen|staat gepland|is gepland|follows|follow|is planned|later|nog niet|not yet)\b",
    )
});

/// "| SPF | ja |", "| SPF / DKIM / DMARC | actief |".
static YES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\s*(?:\[x\]|ja|yes|actief|active|aan|on|ingevoerd|ingericht|ingesteld|implemented|in gebruik|in use|in place|geregeld|gereed)\b",
    )
});

/// Standards in the first cell of a row whose next cell says yes.
fn rows(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for row in view.rows() {
        let filled: Vec<_> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
        let [first, second, ..] = filled.as_slice() else { continue };
        let yes = YES.is_match(view.at(second)) && !NOT.is_match(view.at(second));
        if !yes || first.len() > 40 || view.at(first).contains('?') {
            continue;
        }
        for hit in STANDARD.captures_iter(view.at(first)) {
            let standard = match hit.name("name").map(|name| name.as_str()) {
                Some("spf") => MailStandard::Spf,
                Some("dkim") => MailStandard::Dkim,
                _ => MailStandard::Dmarc,
            };
            found.push(Found::new(Stated::MailSecurity(standard), row.range(), TABLE));
        }
    }
    found
}

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = rows(sheet);
    for hit in STANDARD.captures_iter(view.text()) {
        let (Some(whole), Some(name)) = (hit.get(0), hit.name("name")) else { continue };
        let sentence = view.sentence(whole.start());
        let next = view.sentence(sentence.end);
        let done = |range: &std::ops::Range<usize>| DONE.is_match(view.at(range)) && !NOT.is_match(view.at(range));
        // "Het verdient aanbeveling … SPF … te gaan maken. Wij hebben deze standaarden geïmplementeerd."
        let referred = ["deze standaard", "these standards", "dit hebben", "deze zijn"]
            .iter()
            .any(|word| view.at(&next).contains(word));
        // "SPF en DMARC, DKIM volgt".
        let later = LATER.is_match(view.after(whole.end(), 24));
        let range = if done(&sentence) && !later {
            sentence
        } else if referred && done(&next) {
            whole.start()..next.end
        } else {
            continue;
        };
        let standard = match name.as_str() {
            "spf" => MailStandard::Spf,
            "dkim" => MailStandard::Dkim,
            _ => MailStandard::Dmarc,
        };
        found.push(Found::new(Stated::MailSecurity(standard), range, PROSE + 0.08));
    }
    found
}
