//! `mail_security`: standards for safe mail that the vendor says it has put in place.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet};
use crate::model::choice::MailStandard;

static STANDARD: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?P<name>spf|dkim|dmarc)\b"));
static DONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:geimplementeerd|beveiligd met|past [^.]{0,40} toe|passen [^.]{0,40} toe|ingericht|ingesteld|in gebruik|toegepast|actief|maakt gebruik van|maken gebruik van|gebruiken wij|past toe|voldoet aan|voldoen aan|beschermd met|protected (?:with|by)|complies with|implemented|in place|in use|enabled|configured|uses|we use|applied)\b",
    )
});
static NOT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:niet|nog geen|not|zal worden|wordt binnenkort|will be|aanbeveling|recommend\w*|advies|adviseren)\b")
});

static TO_COME: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^ (?:volgt|volgen|komt|staat gepland|is gepland|follows|is planned)\b"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for hit in STANDARD.captures_iter(view.text()) {
        let (Some(whole), Some(name)) = (hit.get(0), hit.name("name")) else { continue };
        let sentence = view.sentence(whole.start());
        // "SPF en DMARC, DKIM volgt": this one is still to come.
        let own =
            view.at(&(whole.end()..sentence.end.max(whole.end()))).split([',', ';', '.']).next().unwrap_or_default();
        if TO_COME.is_match(own) {
            continue;
        }
        let next = view.sentence(sentence.end);
        let done = |range: &std::ops::Range<usize>| DONE.is_match(view.at(range)) && !NOT.is_match(view.at(range));
        // "Het verdient aanbeveling … SPF … te gaan maken. Wij hebben deze standaarden geïmplementeerd."
        let referred = ["deze standaard", "these standards", "dit hebben", "deze zijn"]
            .iter()
            .any(|word| view.at(&next).contains(word));
        let range = if done(&sentence) {
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
