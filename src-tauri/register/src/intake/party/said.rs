//! What clauses and sentences say: who is the processor, who treats the data in which role.

use std::sync::LazyLock;

use regex::Regex;

use super::Vendor;
use crate::intake::address::address;
use crate::intake::confidence::{LABEL, PROSE};
use crate::intake::fold::{pattern, squash};
use crate::intake::name::{has_form, is_name, leading, trailing, with_form};
use crate::intake::topic::Topics;
use crate::intake::view::View;
use crate::intake::vocabulary::Topic;
use crate::model::choice::Role;

static PARTY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?:hierna(?: ook| verder)?(?: te noemen| genoemd| aan te duiden als)?|verder te noemen|hereinafter(?: referred to as| called)?|hereafter(?: referred to as| called)?)\s*:?\s*["']*\s*(?:de |the |"|')*(?:verwerker|bewerker|processor|leverancier|supplier)\b|\(\s*["']*(?:de |the )?["']*(?:verwerker|processor)["']*\s*\)"#,
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
/// A role told by what the party does.
static ACTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\bals verwerker optreedt|\b(?:wij|we|neemt|nemen|treft|treffen|sluit|sluiten|heeft|hebben|vastgesteld)\b[^.;]{0,60}\bals verwerker\b|\bals verwerker (?:neemt|nemen|treft|treffen|hebben|heeft|sluit|sluiten|met)\b|\bas (?:a |the |your )?processor,? (?:we|[a-z]+ takes)\b|\bverwerkt(?: uitsluitend)? (?:persoonsgegevens )?in opdracht van|,\s*verwerker,|\bprocesses personal data on behalf of",
    )
});
/// Another role of the party that speaks.
static ALSO: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:zijn wij|wij zijn|we are|we act as)(?: an?| een)? (?P<role>distributeur|distributor|verwerkingsverantwoordelijke|controller|data controller)\b(?P<too> (?:en|and)(?: an?| een)? (?:verwerker|processor)\b)?",
    )
});
static OURSELVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\ben treden op als verwerker\b|\b(?:(?:zijn|treden|handelen) (?:wij|we)|(?:wij|we) (?:zijn|treden(?: hierbij)? op als|handelen als)|we act as|we are|we're)(?: op als)?(?: dan)?(?: een| de| uw| a| an| the| your)? '?(?:verwerker|data processor|processor)\b",
    )
});

/// A trade name in running text.
static TRADES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\bis (?:een|a) (?:handelsnaam van|trade name of|trading name of|merk van|brand of) |\bis (?:de naam waaronder|the name under which) |[,(]? ?\b(?:(?:tevens |ook )?(?:handelend|handelt)(?: ook| tevens)? onder de na(?:am|men)|trading as|doing business as) ",
    )
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
        for hit in TRADES.find_iter(view.text()) {
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
            let hit_is = hit.as_str();
            let under = !hit_is.contains("is de naam") && (hit_is.contains("onder") || hit_is.contains("ing as"));
            let (trade, legal) = if under { (two, one) } else { (one, two) };
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

    /// "… dat Naam daarbij als verwerker optreedt": a role told by what the party does, once its name is known.
    pub(super) fn take_acts(&mut self, view: &View<'_>, topics: &Topics) {
        let named = !(self.names.is_empty() && self.legal.is_empty());
        let acts = ACTS.find_iter(view.text()).find(|hit| !topics.is(hit.start(), Topic::Definitions));
        if let Some(hit) = acts.filter(|_| named && self.roles.is_empty()) {
            self.roles.push((Role::Processor, view.sentence(hit.start()), PROSE));
        }
        for hit in ALSO.captures_iter(view.text()) {
            let (Some(whole), Some(role)) = (hit.get(0), hit.name("role")) else { continue };
            let role = if role.as_str().starts_with("distribut") { Role::Distributor } else { Role::Controller };
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
