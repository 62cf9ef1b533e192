//! What nobody says outright: the company that introduces itself, the name in a title or in the document's own addresses.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::Vendor;
use crate::intake::address::{address, narrow};
use crate::intake::confidence::{GUESS, PROSE};
use crate::intake::fold::{literal, pattern, squash};
use crate::intake::name::{FORMS, has_form, leading, trailing, with_form};
use crate::intake::segment::Segments;
use crate::intake::stated::Address;
use crate::intake::topic::Topics;
use crate::intake::view::{View, one_line};
use crate::intake::vocabulary::{Board, GRAMMAR, Introduction, PARTIES, Topic, WORDS, folded};

static REGISTERED: LazyLock<Regex> = LazyLock::new(|| {
    let Introduction { chamber, register, seated, registered, .. } = &PARTIES.introduction;
    pattern(&format!(r"\(?\b(?:{chamber}|{register})\b|,? {seated}|, {registered}"))
});
static MAKER: LazyLock<Regex> = LazyLock::new(|| {
    let (by, Introduction { is, made, .. }) = (&GRAMMAR.by, &PARTIES.introduction);
    pattern(&format!(r"\b{is} {made} {by} "))
});
static OF_VENDOR: LazyLock<Regex> = LazyLock::new(|| {
    let Introduction { papers, of, .. } = &PARTIES.introduction;
    pattern(&format!("{papers}(?: {of}|:| -) "))
});
static DOMAIN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?:@|https?://|www\.)(?:[a-z0-9-]+\.)*?([a-z0-9-]{3,40})\.(?:co\.uk|[a-z]{2,12})\b")
        .expect("literal")
});

impl Vendor {
    /// "… B.V. (KvK 12345678), gevestigd te …": a company that introduces itself.
    pub(super) fn take_registered(&mut self, view: &View<'_>, topics: &Topics) {
        for hit in REGISTERED.find_iter(view.text()).take(12) {
            let line = view.lines().get(view.line_at(hit.start())).map_or(0, |line| line.start);
            let wrapped = hit.start() - line.min(hit.start()) < 6;
            let from = if wrapped { view.sentence(hit.start()).start } else { line };
            let from = from.max(hit.start().saturating_sub(90));
            let before = view.words(&(from..hit.start()));
            let before = before.trim_end_matches(['(', ',', ' ']);
            let (lead, name) = before.split_at_checked(trailing(before)).unwrap_or_default();
            if has_form(name)
                && !is_school(name, view.after(hit.start(), 200))
                && !topics.lists_subprocessors(hit.start())
            {
                self.add(name, &(view.past(&(from..hit.start()), lead)..hit.end()), PROSE);
                return;
            }
        }
    }

    /// "… B.V., Laan 4, 1234 AB Elburg": a company with its address, near the top.
    pub(super) fn take_addressed(&mut self, view: &View<'_>, topics: &Topics) {
        const TOP: usize = 1500;
        let text = &view.part.text;
        let end = text.char_indices().nth(TOP).map_or(text.len(), |(end, _)| end);
        let head = text.get(..end).unwrap_or(text);
        let mut from = 0;
        while let Some(name) = head.get(from..).and_then(with_form) {
            let Some(at) = head.get(from..).and_then(|rest| rest.find(name)).map(|at| from + at) else { return };
            from = at + name.len();
            let rest = text.get(from..).unwrap_or_default();
            let near = rest.get(..rest.char_indices().nth(110).map_or(rest.len(), |(end, _)| end)).unwrap_or_default();
            let place = view.place(text.get(..at).map_or(0, |before| before.chars().count()));
            let beside = rest.starts_with([',', '\n', ' ', '*'])
                && address(near).is_some_and(|address| {
                    let street = address.street.unwrap_or_default();
                    near.find(street.split(' ').next().unwrap_or_default()).is_some_and(|at| at < 12)
                });
            if beside && !is_school(name, view.after(place, 200)) && !topics.lists_subprocessors(place) {
                let end = view.place(text.get(..from).map_or(0, |before| before.chars().count()));
                self.add(&one_line(name), &(place..end), PROSE);
                return;
            }
        }
    }

    /// The first lines of a letter on the paper of its sender: a company on a line of its own, with its address or number below.
    pub(super) fn take_letterhead(&mut self, view: &View<'_>) {
        let lines: Vec<&Range<usize>> =
            view.lines().iter().filter(|line| !view.at(line).trim().is_empty()).take(3).collect();
        for (at, line) in lines.iter().enumerate().take(2) {
            let name = view.words(line);
            let name = name.trim_matches(['*', '#', ' ']);
            let end = (line.end + 200).min(view.text().len());
            let below = view.literal(view.span(&(line.end..end)));
            let near = below.trim_start().split("\n\n").next().unwrap_or_default();
            let whole = has_form(name) && leading(name) == name.len() && !name.contains(',');
            let seated = address(near).is_some() || REGISTERED.is_match(view.at(&(line.end..end.min(line.end + 160))));
            if at == 0 && whole && seated && !is_school(name, "") {
                self.add(name, line, PROSE);
                return;
            }
        }
    }

    /// "Het programma wordt gemaakt door Bedrijf v.o.f.", a company by its legal form.
    pub(super) fn take_maker(&mut self, view: &View<'_>) {
        for hit in MAKER.find_iter(view.text()) {
            let near = hit.end()..(hit.end() + 90).min(view.text().len());
            let rest = view.words(&near);
            let name = rest.get(..leading(&rest)).unwrap_or_default();
            let tail = rest.get(name.len()..).unwrap_or_default();
            let form = tail.split_whitespace().next().map(|word| word.trim_end_matches([',', ';'])).unwrap_or_default();
            let full = if has_form(name) { name.to_owned() } else { format!("{name} {form}") };
            if !name.is_empty() && has_form(&full) {
                self.add(&full, &(hit.start()..view.past(&near, &full)), PROSE);
                return;
            }
        }
    }

    /// "Privacybeleid van …", at the top.
    pub(super) fn take_titles(&mut self, view: &View<'_>, segments: &Segments) {
        let titles = segments.iter().map(|segment| segment.title.clone()).chain(view.lines().iter().take(6).cloned());
        for title in titles {
            let Some(of) = OF_VENDOR.find(view.at(&title)) else { continue };
            let rest = view.words(&(title.start + of.end()..title.end));
            let name = rest.get(..leading(&rest)).unwrap_or_default();
            self.add(name, &title, PROSE);
        }
    }

    /// "De servicegarantie van … is van toepassing", anywhere; not a policy of another to which the text refers.
    pub(super) fn take_mentions(&mut self, view: &View<'_>) {
        let refers = |place: usize| PARTIES.introduction.refers.is_match(view.at(&view.sentence(place)));
        if let Some(of) = OF_VENDOR.find_iter(view.text()).find(|of| view.starts_upper(of.end()) && !refers(of.start()))
        {
            let sentence = view.sentence(of.start());
            let rest = view.words(&(of.end()..sentence.end));
            let name = rest.get(..leading(&rest)).unwrap_or_default();
            self.add(name, &sentence, GUESS + 0.1);
        }
    }

    /// The words whose letters are the name of the host that the document's addresses use most.
    pub(super) fn take_domain(&mut self, view: &View<'_>) {
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
    pub(super) fn complete(&mut self, view: &View<'_>, topics: &Topics) {
        let bases: Vec<String> = self.names.iter().chain(&self.trade).map(|(name, ..)| name.clone()).collect();
        for base in bases.iter().filter(|_| self.legal.is_empty()).collect::<Vec<_>>() {
            let (forms, before, escaped) = (&*FORMS, &PARTIES.names.leading_forms, regex::escape(base));
            let form = Regex::new(&format!(
                r"(?:{before} {escaped}|{escaped}(?:\s[A-Z][\w&-]+){{0,3}}?,?\s+{forms})(?:[^\w]|$)"
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
            } else if let Some(range) = sole(view, base) {
                self.legal.push((base.clone(), range, PROSE));
            }
        }
        if self.addresses.is_empty() {
            let best = topics.about(Topic::Contact).find_map(|section| {
                self.own_pieces(&section.body).into_iter().find_map(|piece| {
                    let found = address(&view.literal(view.span(&piece)))?;
                    Some((found, piece))
                })
            });
            if let Some((address, body)) = best
                && !body.is_empty()
            {
                let range = narrow(view, &body, &address);
                self.addresses.push((address, range, PROSE));
            } else if let Some((address, range)) =
                self.seated(view, topics).or_else(|| ours(view).filter(|(_, range)| !self.is_others(range)))
            {
                self.addresses.push((address, range, PROSE));
            }
        }
    }

    /// A range without what is said of other parties.
    fn own_pieces(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let mut others: Vec<&Range<usize>> =
            self.others.iter().filter(|other| other.start < range.end && range.start < other.end).collect();
        others.sort_by_key(|other| other.start);
        let mut pieces = Vec::new();
        let mut from = range.start;
        for other in others {
            pieces.push(from..other.start.max(from));
            from = from.max(other.end);
        }
        pieces.push(from..range.end.max(from));
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }

    /// An address behind the vendor's name.
    fn seated(&self, view: &View<'_>, topics: &Topics) -> Option<(Address, Range<usize>)> {
        const REACH: usize = 220;
        let text = &view.part.text;
        let mut names: Vec<&str> =
            self.legal.iter().chain(&self.names).chain(&self.trade).map(|(name, ..)| name.as_str()).collect();
        // Last the name that the companies of one group share.
        let shared = names.first().and_then(|name| name.split(' ').next());
        names.extend(shared.filter(|word| word.len() > 5 && !PARTIES.names.common.is(&squash(word))));
        names.iter().find_map(|name| {
            text.match_indices(name).take(12).find_map(|(at, _)| {
                let rest = text.get(at + name.len()..)?;
                let end = rest.char_indices().nth(REACH).map_or(rest.len(), |(end, _)| end);
                let near = rest.get(..end)?;
                // "Naam B.V. en Ander B.V., Laan 3": the address is that of the party just before it.
                let found = address(near).or_else(|| unnumbered(near))?;
                let street = found.street.as_deref().and_then(|street| near.find(street.split(' ').next()?))?;
                let between = near.get(..street)?;
                let start = view.place(text.get(..at)?.chars().count());
                let stop = view.place(text.get(..at + name.len() + end)?.chars().count());
                let listed = topics.lists_subprocessors(start) || self.is_others(&(start..start + 1));
                let another = with_form(between).is_some_and(|other| !self.is(other));
                let away = between.matches(". ").count() > 1 || between.contains("\n\n\n");
                let range = narrow(view, &(start..stop), &found);
                let theirs = self.is_others(&range);
                (!listed && !another && !away && !theirs).then(|| (found.clone(), range))
            })
        })
    }
}

/// Bytes in which the words for it stand.
const SOLE: usize = 16;

/// "Naam (eenmanszaak)": who trades alone has no form behind the name.
fn sole(view: &View<'_>, base: &str) -> Option<Range<usize>> {
    let text = &view.part.text;
    text.match_indices(base).take(12).find_map(|(at, _)| {
        let rest = text.get(at + base.len()..)?;
        let told = PARTIES.introduction.sole.open(&folded(rest.trim_start_matches([' ', ',', '(']).get(..SOLE)?));
        told.then(|| view.place_of(at)..view.place_of(at + base.len()))
    })
}

/// Where a company says that it has its office, without its name beside it: "je vindt ons aan de Laan 3".
fn ours(view: &View<'_>) -> Option<(Address, Range<usize>)> {
    PARTIES.introduction.office.find_iter(view.text()).take(6).find_map(|hit| {
        let near = hit.start()..view.sentence(hit.start()).end.min(hit.end() + 200);
        let found = address(&view.literal(view.span(&near)))?;
        let range = narrow(view, &near, &found);
        Some((found, range))
    })
}

/// "Naam B.V., Laan 3 te Elburg": an address without its postcode, right behind the name.
fn unnumbered(near: &str) -> Option<Address> {
    static STREET: LazyLock<Regex> = LazyLock::new(|| {
        let words = &PARTIES.address;
        let (seated, at, article, town, inside) =
            (&words.seated, &words.street, &words.article, &words.town, &words.inside_city);
        literal(&format!(
            r"^[\s,·|(–-]*(?:{seated}\s+)?(?:{at}\s+(?:{article}\s+)?)?(?P<street>[A-ZÀ-Ý][\w'’.-]*(?:[ ][\w'’.-]+){{0,3}}?[ ]\d{{1,4}}[ ]?[a-zA-Z]?)(?:,)?\s+{town}\s+(?P<city>[A-ZÀ-Ý][\w'’-]+(?:[ ]{inside}[ ][A-ZÀ-Ý]?[\w'’-]+)?)"
        ))
    });
    let found = STREET.captures(near)?;
    let part = |name: &str| found.name(name).map(|part| one_line(part.as_str()));
    Some(Address { street: part("street"), postcode: None, city: part("city"), country: None })
}

/// Whether a company that introduces itself is the customer: a school board, or named as one before the next party.
fn is_school(name: &str, after: &str) -> bool {
    static NEXT: LazyLock<Regex> =
        LazyLock::new(|| pattern(&format!(r"\n2\.|;|( {} {})", GRAMMAR.and, PARTIES.board.foundation)));
    let Board { foundation, schools, called } = &PARTIES.board;
    let low = folded(name);
    let next = NEXT.captures(after);
    let own = next.as_ref().and_then(|next| after.get(..next.get(0)?.start())).unwrap_or(after);
    let another = next.is_some_and(|next| next.get(1).is_some());
    foundation.open(&low) && schools.within(&low) || !another && called.within(own)
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
