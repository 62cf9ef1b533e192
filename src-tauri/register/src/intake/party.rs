//! Who the vendor is: the party that processes, with its names, address and role.
//!
//! The strongest statement wins: the party clause of an agreement, then a labelled name, then a sentence ("… is verwerker"),
//! then the name that the document's own addresses carry.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::address::{ADDRESS, address, narrow};
use super::confidence::{GUESS, LABEL, MODEL, PROSE};
use super::entry::Entries;
use super::fold::{pattern, squash};
use super::name::{has_form, is_form, is_name, leading, trailing, with_form, without_form};
use super::segment::Segments;
use super::stated::Address;
use super::topic::Topics;
use super::view::{View, one_line};
use super::vocabulary::{Label, Topic, WORDS};
use crate::model::choice::Role;

/// A text about the vendor, where it stands and how sure it is.
pub(super) type Claim<T> = (T, Range<usize>, f64);

/// What a part says of the vendor.
#[derive(Default)]
pub(super) struct Vendor {
    /// Names, the best first.
    pub(super) names: Vec<Claim<String>>,
    /// Names with a legal form.
    pub(super) legal: Vec<Claim<String>>,
    /// Names under which it trades.
    pub(super) trade: Vec<Claim<String>>,
    /// Addresses.
    pub(super) addresses: Vec<Claim<Address>>,
    /// Roles.
    pub(super) roles: Vec<Claim<Role>>,
}

static PARTY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?:hierna(?: ook| verder)?(?: te noemen| genoemd| aan te duiden als)?|verder te noemen|hereinafter(?: referred to as| called)?|hereafter(?: referred to as| called)?)\s*:?\s*["']*\s*(?:de |the |"|')*(?:verwerker|processor|leverancier|supplier)\b|\(\s*["']*(?:de |the )?["']*(?:verwerker|processor)["']*\s*\)"#,
    )
});
static SCHOOL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:\n(?:2\.|b\.|en|and|ii\.)[ \n])|onderwijsinstelling\W{1,6}\n|bevoegd gezag|school board|verwerkingsverantwoordelijke\W",
    )
});
static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?P<verb>treedt(?: hierbij| daarbij| in dat geval)? op als|is(?: hierbij| daarbij| in dat geval)?|fungeert als|handelt als|acts as|is acting as)(?: een| de| uw| a| an| the| your)?\s+['"(]*(?P<role>verwerker|data processor|processor|distributeur|distributor|verwerkingsverantwoordelijke|data controller|controller|subverwerker)\b"#,
    )
});
static PART_OF: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?P<one>.+?)[\s,(]+(?:is )?(?:een |a )?(?P<how>onderdeel van|handelsnaam van|merk van|label van|imprint van|dochter(?:onderneming)? van|handelend onder de na(?:am|men)|h\.?o\.?d\.?n\.?|tevens handelend onder|part of|trade name of|trading name of|brand of|division of|imprint of|trading as|doing business as|d/b/a|t/a|a company of)[:\s]+(?P<two>.+)$").expect("literal")
});
static OURSELVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:zijn|treden|handelen) (?:wij|we)|(?:wij|we) (?:zijn|treden(?: hierbij)? op als|handelen als)|we act as|we are|we're)(?: op als)?(?: dan)?(?: een| de| uw| a| an| the| your)? '?(?:verwerker|data processor|processor)\b",
    )
});
static REGISTERED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\(?\b(?:kvk|kamer van koophandel|chamber of commerce)\b|,? (?:statutair )?gevestigd|, (?:with its )?registered (?:office|in)|,? located (?:at|in)",
    )
});
static OF_VENDOR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:privacybeleid|privacyverklaring|privacy ?policy|privacy ?statement|privacy ?notice|servicegarantie|verwerkersovereenkomst|privacy ?bijsluiter|beveiligingsbijlage|security annex|privacy leaflet|service level agreement|sla|dienstverlening|processing agreement)(?: van| of| by|:| -) ",
    )
});
static DOMAIN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:@|https?://|www\.)(?:[a-z0-9-]+\.)*?([a-z0-9-]{3,40})\.(?:co\.uk|nl|com|eu|org|net|be|de|io|app|online|education|school|nu|info)\b").expect("literal")
});

impl Vendor {
    /// Finds the vendor of a part.
    pub(super) fn of(view: &View<'_>, entries: &Entries, segments: &Segments, topics: &Topics) -> Self {
        let mut vendor = Self::default();
        vendor.take_party_clause(view);
        vendor.take_labels(view, entries, topics);
        vendor.take_roles(view, topics);
        vendor.take_ourselves(view, topics);
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_registered(view, topics);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_titles(view, segments);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_domain(view);
        }
        if vendor.names.is_empty() && vendor.legal.is_empty() {
            vendor.take_mentions(view);
        }
        vendor.complete(view, topics);
        vendor
    }

    /// The name to propose: the legal one, without its form, if the document gives it.
    pub(super) fn best(&self) -> Option<Claim<String>> {
        let surest = self.names.iter().chain(&self.legal).max_by(|a, b| a.2.total_cmp(&b.2))?;
        let (name, range, confidence) = self.legal.iter().find(|legal| legal.2 >= surest.2).unwrap_or(surest);
        let plain = without_form(name);
        Some((if plain.is_empty() { name.clone() } else { plain.to_owned() }, range.clone(), *confidence))
    }

    /// Whether a name is the vendor's.
    pub(super) fn is(&self, name: &str) -> bool {
        let base = squash(without_form(name));
        self.names.iter().chain(&self.legal).chain(&self.trade).any(|(known, ..)| {
            let known = squash(without_form(known));
            known == base || (base.len() > 3 && known.contains(&base)) || (known.len() > 3 && base.contains(&known))
        })
    }

    fn add(&mut self, name: &str, range: &Range<usize>, confidence: f64) {
        let name = name.trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | ':' | '"' | '“' | '”' | '\'' | '‘' | '’' | '*' | '(')
        });
        if !is_name(name) {
            return;
        }
        let list = if has_form(name) { &mut self.legal } else { &mut self.names };
        let same = |known: &Claim<String>| squash(&known.0) == squash(name);
        if !list.iter().any(same) {
            list.push((name.to_owned(), range.clone(), confidence));
        }
    }

    /// "…, gevestigd te …, hierna te noemen: Verwerker".
    fn take_party_clause(&mut self, view: &View<'_>) {
        let Some(found) = PARTY.find(view.text()) else { return };
        let reach = found.start().saturating_sub(700)..found.start();
        let from = SCHOOL.find_iter(view.at(&reach)).last().map_or(reach.start, |school| reach.start + school.end());
        let clause = from..found.end();
        let text = view.words(&clause);
        let name = with_form(&text).map(str::to_owned).or_else(|| {
            let start = text.find(|c: char| c.is_uppercase())?;
            let rest = text.get(start..)?;
            Some(rest.get(..leading(rest))?.to_owned()).filter(|name| is_name(name))
        });
        let Some(name) = name else { return };
        self.add(&name, &clause, LABEL);
        self.roles.push((Role::Processor, clause.clone(), LABEL));
        if let Some(address) = address(&text) {
            self.addresses.push((address, clause, LABEL));
        }
    }

    /// "Naam Verwerker en vestigingsgegevens: …".
    fn take_labels(&mut self, view: &View<'_>, entries: &Entries, topics: &Topics) {
        for entry in entries.with(Label::Vendor).chain(entries.with(Label::VendorBare)) {
            let bare = entry.label == Label::VendorBare;
            if (bare && (!entry.beside || !view.starts_upper(entry.value.start)))
                || topics.lists_subprocessors(entry.name.start)
            {
                continue;
            }
            let range = entry.range();
            let first = view.words(&entry.value);
            self.split(&first, &range, if bare { MODEL } else { entry.confidence });
            let labelled = view.at(&entry.name);
            let processes = ["verwerker", "processor"].iter().any(|word| labelled.contains(word));
            if processes && !(self.names.is_empty() && self.legal.is_empty()) {
                self.roles.push((Role::Processor, range, entry.confidence));
            }
            if let Some(address) = address(&view.literal(view.span(&entry.block))) {
                self.addresses.push((address, entry.name.start..entry.block.end, entry.confidence));
            }
        }
        for entry in entries.with(Label::TradeName).filter(|entry| !topics.lists_subprocessors(entry.name.start)) {
            let name = view.words(&entry.value);
            if is_name(&name) {
                self.trade.push((name, entry.range(), entry.confidence));
            }
        }
        for entry in entries.with(Label::Address).filter(|entry| !topics.lists_subprocessors(entry.name.start)) {
            if let Some(address) = address(&view.literal(view.span(&entry.block))) {
                self.addresses.push((address, entry.name.start..entry.block.end, entry.confidence));
            }
        }
    }

    /// A name with what it belongs to: "Merk, onderdeel van Bedrijf B.V. te Plaats".
    fn split(&mut self, text: &str, range: &Range<usize>, confidence: f64) {
        if let Some(found) = PART_OF.captures(text) {
            let part = |name: &str| found.name(name).map(|part| clean(part.as_str())).unwrap_or_default();
            let (one, two) = (part("one"), part("two"));
            let how = part("how").to_lowercase();
            let reversed = ["handelend", "h.o", "hodn", "tevens", "trading as", "doing", "d/b", "t/a"]
                .iter()
                .any(|word| how.starts_with(word));
            let (trade, legal) = if reversed { (two, one) } else { (one, two) };
            if is_name(&trade) {
                self.trade.push((trade, range.clone(), confidence));
            }
            return self.add(&legal, range, confidence);
        }
        self.add(&clean(text), range, confidence);
    }

    /// "… treedt op als verwerker".
    fn take_roles(&mut self, view: &View<'_>, topics: &Topics) {
        for found in ROLE.captures_iter(view.text()) {
            let Some(whole) = found.get(0) else { continue };
            let sentence = view.sentence(whole.start());
            if topics.is(whole.start(), Topic::Definitions) || topics.lists_subprocessors(whole.start()) {
                continue;
            }
            let before = view.words(&(sentence.start..whole.start()));
            let name = before.get(trailing(&before)..).unwrap_or_default().trim();
            let subject = name.trim_start_matches("De ").trim_start_matches("Het ");
            if !is_name(subject) || view.at(&sentence).contains("subverwerker") {
                continue;
            }
            let role = match found.name("role").map(|role| role.as_str()) {
                Some("verwerker" | "processor" | "data processor") => Role::Processor,
                Some("distributeur" | "distributor") => Role::Distributor,
                Some("verwerkingsverantwoordelijke" | "controller" | "data controller") if self.is(subject) => {
                    Role::Controller
                }
                _ => continue,
            };
            let known = self.names.is_empty() && self.legal.is_empty() || self.is(subject);
            if known {
                self.add(subject, &sentence, PROSE);
                self.roles.push((role, sentence, PROSE));
            }
        }
    }

    /// "Voor scholen zijn wij verwerker": a role without a name.
    fn take_ourselves(&mut self, view: &View<'_>, topics: &Topics) {
        let hit = OURSELVES.find_iter(view.text()).find(|hit| !topics.is(hit.start(), Topic::Definitions));
        if let Some(hit) = hit.filter(|_| self.roles.is_empty()) {
            self.roles.push((Role::Processor, view.sentence(hit.start()), PROSE));
        }
    }

    /// "… B.V. (KvK 12345678), gevestigd te …": a company that introduces itself.
    fn take_registered(&mut self, view: &View<'_>, topics: &Topics) {
        for hit in REGISTERED.find_iter(view.text()).take(12) {
            let line = view.lines().get(view.line_at(hit.start())).map_or(0, |line| line.start);
            let wrapped = hit.start() - line.min(hit.start()) < 6;
            let from = if wrapped { view.sentence(hit.start()).start } else { line };
            let from = from.max(hit.start().saturating_sub(90));
            let before = view.words(&(from..hit.start()));
            let before = before.trim_end_matches(['(', ',', ' ']);
            let name = before.get(trailing(before)..).unwrap_or_default();
            if has_form(name) && !topics.lists_subprocessors(hit.start()) {
                self.add(name, &(from.max(hit.start().saturating_sub(name.len() + 3))..hit.end()), PROSE);
                return;
            }
        }
    }

    /// "Privacybeleid van …", at the top.
    fn take_titles(&mut self, view: &View<'_>, segments: &Segments) {
        let titles = segments.iter().map(|segment| segment.title.clone()).chain(view.lines().iter().take(6).cloned());
        for title in titles {
            let Some(of) = OF_VENDOR.find(view.at(&title)) else { continue };
            let rest = view.words(&(title.start + of.end()..title.end));
            let name = rest.get(..leading(&rest)).unwrap_or_default();
            self.add(name, &title, PROSE);
        }
    }

    /// "De servicegarantie van … is van toepassing", anywhere; not a policy of another to which the text refers.
    fn take_mentions(&mut self, view: &View<'_>) {
        let refers = |place: usize| {
            ["raadple", "lees", "zie ", "consult", "refer to", "read "]
                .iter()
                .any(|word| view.at(&view.sentence(place)).contains(word))
        };
        if let Some(of) = OF_VENDOR.find_iter(view.text()).find(|of| view.starts_upper(of.end()) && !refers(of.start()))
        {
            let sentence = view.sentence(of.start());
            let rest = view.words(&(of.end()..sentence.end));
            let name = rest.get(..leading(&rest)).unwrap_or_default();
            self.add(name, &sentence, GUESS + 0.1);
        }
    }

    /// The words whose letters are the name of the host that the document's addresses use most.
    fn take_domain(&mut self, view: &View<'_>) {
        let mut hosts: BTreeMap<String, usize> = BTreeMap::new();
        for found in DOMAIN.captures_iter(&view.part.text) {
            let Some(host) = found.get(1) else { continue };
            let whole = found.get(0).map(|whole| whole.as_str().to_lowercase()).unwrap_or_default();
            if !WORDS.institutions.hosts.iter().any(|known| whole.ends_with(known.as_str())) {
                *hosts.entry(squash(host.as_str())).or_default() += 1;
            }
        }
        let mut hosts: Vec<(String, usize)> = hosts.into_iter().collect();
        hosts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for (host, _) in hosts.iter().take(3) {
            if let Some((name, range)) = spelled(view, host) {
                self.add(&name, &range, PROSE);
                return;
            }
        }
    }

    /// What follows from the names: the legal form, the trade name and the address that stand elsewhere.
    fn complete(&mut self, view: &View<'_>, topics: &Topics) {
        let bases: Vec<String> = self.names.iter().chain(&self.trade).map(|(name, ..)| name.clone()).collect();
        for base in bases.iter().filter(|_| self.legal.is_empty()).collect::<Vec<_>>() {
            let form = Regex::new(&format!(
                r"{}[ ,]+(?:B\.?V\.?|N\.?V\.?|GmbH|Ltd\.?|Limited|Inc\.?|LLC|AG|V\.?O\.?F\.?|U\.A\.)(?:[^\w]|$)",
                regex::escape(base)
            ));
            let Ok(form) = form else { continue };
            if let Some(found) = form.find(&view.part.text) {
                let start = view.part.text.get(..found.start()).map_or(0, |before| before.chars().count());
                let range = view.place(start)
                    ..view.place(
                        start
                            + found
                                .as_str()
                                .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.')
                                .chars()
                                .count(),
                    );
                let name = one_line(found.as_str().trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.'));
                self.legal.push((name, range, PROSE));
            }
        }
        if self.addresses.is_empty() {
            let best = topics.about(Topic::Contact).find_map(|section| {
                let text = view.literal(view.span(&section.body));
                address(&text).map(|address| (address, section.body.clone()))
            });
            if let Some((address, body)) = best
                && !body.is_empty()
            {
                let range = narrow(view, &body, &address);
                self.addresses.push((address, range, PROSE));
            } else if let Some((address, range)) = self.seated(view, topics) {
                self.addresses.push((address, range, PROSE));
            }
        }
    }

    /// An address in a sentence that names the vendor.
    fn seated(&self, view: &View<'_>, topics: &Topics) -> Option<(Address, Range<usize>)> {
        for found in ADDRESS.find_iter(&view.part.text).take(20) {
            let start = view.part.text.get(..found.start())?.chars().count();
            let range = view.place(start)..view.place(start + found.as_str().chars().count());
            if topics.lists_subprocessors(range.start) {
                continue;
            }
            let before = view.words(&(range.start.saturating_sub(120)..range.start));
            let near = self
                .names
                .iter()
                .chain(&self.legal)
                .chain(&self.trade)
                .any(|(name, ..)| before.contains(name.as_str()));
            if near {
                return address(found.as_str()).map(|address| (address, range));
            }
        }
        None
    }
}

/// A name without what follows it: seat, remark, address.
fn clean(text: &str) -> String {
    static CUT: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\s+(?:te|in|gevestigd|statutair|with its|located|having|kvk)(?:\s|$)|\s*[(;|]|\s+[-–—]\s|,\s+(?:[^,]*\d|te\s|gevestigd)|\n").expect("literal")
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

/// Capitalised words in the text that spell a host's name.
fn spelled(view: &View<'_>, host: &str) -> Option<(String, Range<usize>)> {
    static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[\w&'’.-]*\w").expect("literal"));
    let words: Vec<regex::Match<'_>> = WORD.find_iter(&view.part.text).collect();
    for (index, first) in words.iter().enumerate() {
        if !first.as_str().starts_with(char::is_uppercase) || !host.starts_with(&squash(first.as_str())) {
            continue;
        }
        for last in words.iter().skip(index).take(5) {
            let Some(text) = view.part.text.get(first.start()..last.end()) else { continue };
            if squash(text) == host {
                let start = view.part.text.get(..first.start())?.chars().count();
                let from = view.place(start);
                let range = view.sentence(from);
                return Some((one_line(text), range));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

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
