//! What clauses and sentences say: who is the processor, who treats the data in which role.

use std::sync::LazyLock;

use regex::Regex;

use super::Vendor;
use crate::intake::address::address;
use crate::intake::confidence::{LABEL, PROSE};
use crate::intake::fold::{pattern, squash};
use crate::intake::name::{has_form, is_name, leading, trailing, with_form, without_article};
use crate::intake::topic::Topics;
use crate::intake::view::View;
use crate::intake::vocabulary::{Clause, GRAMMAR, PARTIES, Roles, Topic, Trade};
use crate::model::choice::Role;

static PARTY: LazyLock<Regex> = LazyLock::new(|| {
    let (the, processor, vendor) = (&GRAMMAR.determiners, &PARTIES.roles.processor, &PARTIES.sides.vendor);
    let Clause { hereafter, called, .. } = &PARTIES.clause;
    pattern(&format!(
        r#"{hereafter}(?: {called})?\s*:?\s*["']*\s*(?:{the} |"|')*{vendor}\b|\(\s*["']*(?:{the} )?["']*{processor}["']*\s*\)"#
    ))
});
/// The end of what is said of the school, before the clause of the vendor.
static SCHOOL: LazyLock<Regex> = LazyLock::new(|| {
    let (and, the, Clause { second, board, school, .. }) = (&GRAMMAR.and, &GRAMMAR.determiners, &PARTIES.clause);
    let (controller, sides) = (&PARTIES.roles.controller, &PARTIES.sides.school);
    pattern(&format!(
        r"\n(?:{second}|{and})[ \n]|{school}\W{{1,6}}\n|{board}|{controller}\W|\(\W{{0,3}}(?:{the} )?\W?{sides}\W{{0,3}}\)"
    ))
});
static ROLE: LazyLock<Regex> = LazyLock::new(|| {
    let (the, Roles { acts, which, processor, controller, distributor, .. }) = (&GRAMMAR.determiners, &PARTIES.roles);
    pattern(&format!(r#"(?:,? {which} )?{acts}(?: {the})?\s+['"(]*(?P<role>{processor}|{distributor}|{controller})\b"#))
});
/// A role told by what the party does.
static ACTS: LazyLock<Regex> = LazyLock::new(|| {
    let Roles { as_processor, does, does_before, does_behind, takes, processes, processor, .. } = &PARTIES.roles;
    pattern(&format!(
        r"\b(?:{does}|{does_before})\b[^.;]{{0,60}}\b{as_processor}\b|\b{as_processor},? (?:{does}|{does_behind}|[a-z]+ {takes})\b|\b{processes}|,\s*{processor},"
    ))
});
/// Who does something as a distributor, right before those words: "dat Verwerker als distributeur … uitlevert".
static WHO: LazyLock<Regex> = LazyLock::new(|| {
    let supplies = &PARTIES.roles.supplies;
    pattern(&format!(r"(?P<who>[\w.&'-]+)(?: {supplies})? ?$"))
});
/// "Naam B.V. (\"Naam\", \"wij\")": the party that calls itself we.
static WE: LazyLock<Regex> = LazyLock::new(|| {
    let (hereafter, we, or) = (&PARTIES.clause.hereafter, &PARTIES.introduction.we, &GRAMMAR.or);
    pattern(&format!(r#"\((?:[^()]{{0,80}}[,;] ?|{hereafter}:? )?(?:{or} )?["']{we}["'][^()]{{0,40}}\)"#))
});
/// A label of a trade name inside a cell or a sentence.
static CALLED: LazyLock<Regex> = LazyLock::new(|| {
    let (label, is) = (&PARTIES.trade.label, &PARTIES.trade.is);
    pattern(&format!(r"\b{label}(?: {is})? ?: "))
});
/// Another role of the party that speaks.
static ALSO: LazyLock<Regex> = LazyLock::new(|| {
    // "There we are the controller" says it of something else than the product.
    let (a, and) = (&GRAMMAR.indefinite, &GRAMMAR.and);
    let Roles { we_are, processor, controller, distributor, .. } = &PARTIES.roles;
    pattern(&format!(
        r"\b{we_are}(?: {a})? (?P<role>{distributor}|{controller})\b(?P<too> {and}(?: {a})? {processor}\b)?"
    ))
});
static OURSELVES: LazyLock<Regex> = LazyLock::new(|| {
    let (the, Roles { we_are, then, processor, .. }) = (&GRAMMAR.determiners, &PARTIES.roles);
    pattern(&format!(r"\b{we_are}(?: {then})?(?: {the})? '?{processor}\b"))
});

/// A trade name in running text.
static TRADES: LazyLock<Regex> = LazyLock::new(|| {
    let Trade { brand_of, also, trading, under, trading_as, .. } = &PARTIES.trade;
    pattern(&format!(r"\b{brand_of} |[,(]? ?\b(?P<under>(?:{also} )?{trading}(?: {also})? {under}|{trading_as}) "))
});

impl Vendor {
    /// "…, gevestigd te …, hierna te noemen: Verwerker".
    pub(super) fn take_party_clause(&mut self, view: &View<'_>) {
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

    /// "Merk is een handelsnaam van Bedrijf B.V.", "Bedrijf B.V., handelend onder de naam Merk".
    pub(super) fn take_trade_names(&mut self, view: &View<'_>, topics: &Topics) {
        for found in TRADES.captures_iter(view.text()) {
            let Some(hit) = found.get(0) else { continue };
            if topics.lists_subprocessors(hit.start()) || topics.is(hit.start(), Topic::Definitions) {
                continue;
            }
            let line = |place: usize| view.lines().get(view.line_at(place)).cloned().unwrap_or(place..place);
            let from = view.sentence(hit.start()).start.max(line(hit.start()).start);
            let before = view.words(&(from.min(hit.start())..hit.start()));
            let after = view.words(&(hit.end()..line(hit.end()).end.max(hit.end())));
            let one = before.get(trailing(&before)..).unwrap_or_default().trim().trim_matches(['*', ',']);
            let two = after.trim_start_matches(['*', '"', '“']);
            let two = two.get(..leading(two)).unwrap_or_default();
            let (trade, legal) = if found.name("under").is_some() { (two, one) } else { (one, two) };
            if !is_name(trade) || !(self.is(legal) || self.is(trade)) {
                continue;
            }
            let range = hit.start().saturating_sub(one.len() + 2)..hit.end() + two.len();
            let squashed = squash(trade);
            if !self.trade.iter().any(|(known, ..)| squash(known) == squashed) {
                self.trade.push((trade.to_owned(), range.clone(), PROSE));
            }
            if has_form(legal) {
                self.add(legal, &range, PROSE);
            }
        }
        for hit in CALLED.find_iter(view.text()).filter(|hit| !topics.lists_subprocessors(hit.start())) {
            let line = view.lines().get(view.line_at(hit.start())).map_or(hit.end(), |line| line.end);
            let rest = view.words(&(hit.end()..line.max(hit.end())));
            let name = rest.get(..leading(&rest)).unwrap_or_default();
            let squashed = squash(name);
            if is_name(name) && !self.trade.iter().any(|(known, ..)| squash(known) == squashed) {
                self.trade.push((name.to_owned(), hit.start()..hit.end() + name.len(), PROSE));
            }
        }
    }

    /// "Bedrijf B.V. (\"Merk\", \"wij\")": a company that goes on as we.
    pub(super) fn take_introduced(&mut self, view: &View<'_>, topics: &Topics) {
        let hits = WE.find_iter(view.text()).filter(|hit| !topics.lists_subprocessors(hit.start()));
        for hit in hits.take(3) {
            let from = view.sentence(hit.start()).start.max(hit.start().saturating_sub(120));
            let before = view.words(&(from..hit.start()));
            let before = before.trim_end_matches([',', ' ']);
            let (lead, name) = before.split_at_checked(trailing(before)).unwrap_or_default();
            if has_form(name) {
                self.add(name, &(view.past(&(from..hit.start()), lead)..hit.end()), LABEL);
                return;
            }
        }
    }

    /// "… treedt op als verwerker".
    pub(super) fn take_roles(&mut self, view: &View<'_>, topics: &Topics) {
        for found in ROLE.captures_iter(view.text()) {
            let Some(whole) = found.get(0) else { continue };
            let sentence = view.sentence(whole.start());
            if topics.is(whole.start(), Topic::Definitions) || topics.lists_subprocessors(whole.start()) {
                continue;
            }
            let before = view.words(&(sentence.start..whole.start()));
            let name = before.get(trailing(&before)..).unwrap_or_default().trim();
            let subject = without_article(name);
            if !is_name(subject) || PARTIES.roles.subprocessor.within(view.at(&sentence)) {
                continue;
            }
            let Some(role) = found.name("role").and_then(|role| role_of(role.as_str())) else { continue };
            if role == Role::Controller && !self.is(subject) {
                continue;
            }
            let known = self.names.is_empty() && self.legal.is_empty() || self.is(subject);
            if known {
                self.add(subject, &sentence, PROSE);
                self.roles.push((role, sentence, PROSE));
            }
        }
    }

    /// "… dat Naam daarbij als verwerker optreedt": a role told by what the party does, once its name is known.
    pub(super) fn take_acts(&mut self, view: &View<'_>, topics: &Topics) {
        let named = !(self.names.is_empty() && self.legal.is_empty());
        let acts = ACTS.find_iter(view.text()).find(|hit| !topics.is(hit.start(), Topic::Definitions));
        if let Some(hit) = acts.filter(|_| named && self.roles.is_empty()) {
            self.roles.push((Role::Processor, view.sentence(hit.start()), PROSE));
        }
        let known = |role: Role, roles: &[super::Claim<Role>]| roles.iter().any(|(one, ..)| *one == role);
        for hit in PARTIES.roles.as_distributor.find_iter(view.text()).filter(|_| named) {
            let from = hit.start().saturating_sub(60);
            let Some(who) = WHO.captures(view.at(&(from..hit.start()))).and_then(|who| who.name("who")) else {
                continue;
            };
            let range = from + who.start()..from + who.end();
            let speaker = PARTIES.introduction.we.is(who.as_str()) || PARTIES.sides.vendor.is(who.as_str());
            let ours = speaker || self.contains(&view.words(&range)) && view.starts_upper(range.start);
            let aside = topics.is(hit.start(), Topic::Definitions) || topics.lists_subprocessors(hit.start());
            if ours && !aside && !known(Role::Distributor, &self.roles) {
                self.roles.push((Role::Distributor, view.sentence(hit.start()), PROSE));
                break;
            }
        }
        for hit in ALSO.captures_iter(view.text()) {
            let (Some(whole), Some(role)) = (hit.get(0), hit.name("role").and_then(|role| role_of(role.as_str())))
            else {
                continue;
            };
            let sentence = view.sentence(whole.start());
            if hit.name("too").is_some() {
                self.roles.push((Role::Processor, sentence.clone(), PROSE));
            }
            self.roles.push((role, sentence, PROSE));
        }
    }

    /// "Voor scholen zijn wij verwerker": a role without a name.
    pub(super) fn take_ourselves(&mut self, view: &View<'_>, topics: &Topics) {
        let hit = OURSELVES.find_iter(view.text()).find(|hit| !topics.is(hit.start(), Topic::Definitions));
        if let Some(hit) = hit.filter(|_| self.roles.is_empty()) {
            self.roles.push((Role::Processor, view.sentence(hit.start()), PROSE));
        }
    }
}

/// The role with a name such as "data processor".
fn role_of(role: &str) -> Option<Role> {
    let Roles { processor, controller, distributor, .. } = &PARTIES.roles;
    [(processor, Role::Processor), (controller, Role::Controller), (distributor, Role::Distributor)]
        .into_iter()
        .find_map(|(words, of)| words.is(role).then_some(of))
}
