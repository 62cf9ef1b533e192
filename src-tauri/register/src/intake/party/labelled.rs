//! Names and addresses beside a label.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Vendor;
use crate::intake::address::address;
use crate::intake::confidence::MODEL;
use crate::intake::entry::Entries;
use crate::intake::fold::literal;
use crate::intake::name::{has_form, is_form, is_name};
use crate::intake::topic::Topics;
use crate::intake::view::View;
use crate::intake::vocabulary::{GRAMMAR, Label, Names, PARTIES, Roles, Trade};
use crate::model::choice::Role;

static PART_OF: LazyLock<Regex> = LazyLock::new(|| {
    let (Trade { part_is, part_of, trades_as, .. }, a) = (&PARTIES.trade, &GRAMMAR.indefinite);
    literal(&format!(
        r"(?i)^(?P<one>.+?)[\s,(]+(?:{part_is} )?(?:{a} )?(?:{part_of}|(?P<under>{}))[:\s]+(?P<two>.+)$",
        trades_as.loosely()
    ))
});

impl Vendor {
    /// "Naam Verwerker en vestigingsgegevens: …".
    pub(super) fn take_labels(&mut self, view: &View<'_>, entries: &Entries, topics: &Topics) {
        for entry in entries.with(Label::Vendor).chain(entries.with(Label::VendorBare)) {
            let bare = entry.label == Label::VendorBare;
            if (bare && (!entry.beside || !view.starts_upper(entry.value.start)))
                || topics.lists_subprocessors(entry.name.start)
                || self.is_others(&entry.name)
            {
                continue;
            }
            let range = entry.range();
            let first = view.words(&entry.value);
            self.split(&first, &range, if bare { MODEL } else { entry.confidence });
            let labelled = view.at(&entry.name);
            if PARTIES.roles.processor.within(labelled) && !(self.names.is_empty() && self.legal.is_empty()) {
                self.roles.push((Role::Processor, range, entry.confidence));
            }
            if let Some(address) = address(&view.literal(view.span(&entry.block))) {
                self.addresses.push((address, entry.name.start..entry.block.end, entry.confidence));
            }
        }
        let theirs: Vec<bool> = entries.iter().map(|entry| self.is_others(&entry.name)).collect();
        let own = |label: Label| {
            let both = entries.iter().zip(&theirs).filter(move |(entry, theirs)| entry.label == label && !**theirs);
            both.map(|(entry, _)| entry).filter(|entry| !topics.lists_subprocessors(entry.name.start))
        };
        for entry in own(Label::TradeName) {
            let name = view.words(&entry.value);
            if is_name(&name) {
                self.trade.push((name, entry.range(), entry.confidence));
            }
        }
        for entry in own(Label::Address) {
            let street = view.literal(view.span(&entry.block));
            if let Some(address) = address(&street) {
                self.addresses.push((address, entry.name.start..entry.block.end, entry.confidence));
                continue;
            }
            // "Bezoekadres | Spoorlaan 18" with "Postcode en plaats | 1234 AB Elburg" in the next row.
            let next = entries.with(Label::Postcode).find(|code| {
                code.name.start > entry.name.start && view.line_at(code.name.start) - view.line_at(entry.name.start) < 3
            });
            let whole = next.map(|code| format!("{street}, {}", view.literal(view.span(&code.value))));
            if let (Some(code), Some(address)) = (next, whole.as_deref().and_then(address)) {
                self.addresses.push((address, entry.name.start..code.value.end, entry.confidence));
            }
        }
    }

    /// "Rol: distributeur, in opdracht van het schoolbestuur".
    pub(super) fn take_role_labels(&mut self, view: &View<'_>, entries: &Entries, topics: &Topics) {
        let Roles { distributor, hub, subprocessor, processor, .. } = &PARTIES.roles;
        let roles = [
            (distributor, Role::Distributor),
            (hub, Role::Hub),
            (subprocessor, Role::Subprocessor),
            (processor, Role::Processor),
        ];
        for entry in entries.with(Label::Role).filter(|entry| !topics.lists_subprocessors(entry.name.start)) {
            let value = view.at(&entry.value);
            for (words, role) in roles {
                if value.split(|c: char| !c.is_ascii_alphanumeric()).any(|one| words.is(one)) {
                    self.roles.push((role, entry.range(), entry.confidence));
                }
            }
        }
    }

    /// A name with what it belongs to: "Merk, onderdeel van Bedrijf B.V. te Plaats".
    fn split(&mut self, text: &str, range: &Range<usize>, confidence: f64) {
        if let Some(found) = PART_OF.captures(text) {
            let part = |name: &str| found.name(name).map(|part| clean(part.as_str())).unwrap_or_default();
            let (one, two) = (part("one"), part("two"));
            let (trade, legal) = if found.name("under").is_some() { (two, one) } else { (one, two) };
            if is_name(&trade) {
                self.trade.push((trade, range.clone(), confidence));
            }
            return self.add(&legal, range, confidence);
        }
        self.add(&clean(text), range, confidence);
    }
}

/// A name without what follows it: seat, remark, address.
fn clean(text: &str) -> String {
    static CUT: LazyLock<Regex> = LazyLock::new(|| {
        let Names { ends_labelled, ends_behind_comma, .. } = &PARTIES.names;
        literal(&format!(
            r"(?i)\s+{ends_labelled}(?:\s|$)|\s*[(;|]|\s+[-–—]\s|,\s+(?:[^,]*\d|{ends_behind_comma}\b)|\n"
        ))
    });
    let text = text.trim().trim_start_matches(['-', '*', '•', ':', ' ']);
    let end = CUT.find(text).map_or(text.len(), |cut| cut.start());
    let cut = text.get(..end).unwrap_or(text).trim_end_matches([',', ' ', ':']);
    // A full stop after a word of some length ends the sentence; one after initials does not.
    let stop = cut.match_indices(". ").find(|(at, _)| {
        cut.get(..*at).and_then(|before| before.rsplit([' ', '.']).next()).is_some_and(|word| word.len() > 3)
    });
    let cut = stop.and_then(|(at, _)| cut.get(..at)).unwrap_or(cut);
    // "Naam B.V., Plaats": the comma ends the name unless a legal form follows it.
    match cut.split_once(',') {
        Some((name, rest)) if !is_form(rest.trim()) => name.trim().to_owned(),
        _ if cut.ends_with('.') && !has_form(cut) => cut.trim_end_matches('.').to_owned(),
        _ => cut.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::confidence::LABEL;

    #[test]
    fn cleans_a_name() {
        assert_eq!(clean("Leerhuis B.V. te Plaats (vanaf 2022)"), "Leerhuis B.V.");
        assert_eq!(clean("Leerhuis, Plaats"), "Leerhuis");
        assert_eq!(clean("Leerhuis, Inc."), "Leerhuis, Inc.");
    }

    #[test]
    fn splits_trade_name_and_company() {
        let mut vendor = Vendor::default();
        vendor.split("Mooi Leren, onderdeel van Leerhuis B.V. te Plaats", &(0..5), LABEL);
        assert_eq!(vendor.trade.first().map(|t| t.0.as_str()), Some("Mooi Leren"));
        assert_eq!(vendor.legal.first().map(|t| t.0.as_str()), Some("Leerhuis B.V."));
        assert_eq!(vendor.best().map(|b| b.0).as_deref(), Some("Leerhuis"));
    }
}
