//! What the answers of a questionnaire state, read with the question that they answer.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::category::{WORD, category};
use super::hub::HUBS;
use super::{assessment, availability, certificate, data_subject, mail, storage};
use crate::intake::confidence::{LABEL, LIST, TABLE};
use crate::intake::fold::pattern;
use crate::intake::listing::name_and_place;
use crate::intake::name::is_name;
use crate::intake::question::{self, Answer, Question};
use crate::intake::stated::{Notified, Stated};
use crate::intake::view::View;
use crate::intake::vocabulary::{ANSWERS, CATEGORIES, GRAMMAR, Phrases, TIME, Terms, any_of};
use crate::intake::{Found, Sheet, date, duration};
use crate::model::choice::{Applies, LoginHub, NoticeFrom};

/// Data that a question names, with words of its own.
static NAMED: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
    let asked = CATEGORIES.iter().filter(|category| !category.asked.is_empty());
    asked.map(|category| (category.id.as_str(), any_of(category.asked.iter().chain(&category.words)))).collect()
});
/// A number with which an answer begins.
static BARE: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\D{0,20}(?P<number>\d{1,3})\b"));

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for one in question::all(view) {
        let remark = one.remark.clone().unwrap_or(one.ask.end..one.ask.end);
        let reader = Reader { view, one: &one, ask: view.at(&one.ask), said: view.at(&remark), remark };
        reader.data(&mut found);
        reader.security(before, &mut found);
        reader.parties(&mut found);
    }
    found
}

/// A question and its answer at hand.
struct Reader<'a> {
    view: &'a View<'a>,
    one: &'a Question,
    ask: &'a str,
    said: &'a str,
    remark: Range<usize>,
}

impl Reader<'_> {
    fn push(&self, stated: Stated, confidence: f64, found: &mut Vec<Found>) {
        found.push(Found::new(stated, self.one.row.clone(), confidence));
    }

    /// What is processed, of whom, how long and where.
    fn data(&self, found: &mut Vec<Found>) {
        let (yes, no) = (self.one.answer == Answer::Yes, self.one.answer == Answer::No);
        let asked = &ANSWERS.asked;
        let head = asked.such_as.find(self.ask).and_then(|such| self.ask.get(..such.start())).unwrap_or(self.ask);
        let processed = asked.processed.is_match(self.ask);
        let named: Vec<&str> = NAMED.iter().filter(|(_, words)| words.is_match(head)).map(|(id, _)| *id).collect();
        if processed && no {
            for id in &named {
                self.push(category(id, Applies::No, None), TABLE, found);
            }
        }
        if let ([id], true) = (named.as_slice(), processed && yes) {
            let note = Some(self.view.words(&self.remark)).filter(|note| !note.is_empty());
            self.push(category(id, Applies::Yes, note), TABLE, found);
        }
        if let Some(whose) = asked.whose.find(self.ask).filter(|_| yes && named.is_empty() && processed) {
            data_subject::subjects(self.ask.get(whose.end()..).unwrap_or_default(), &self.one.row, LABEL, found);
            let listed = WORD.iter().filter(|(_, words)| words.is_match(self.said)).map(|(id, _)| *id);
            for id in listed.filter(|_| !GRAMMAR.denials.is_match(self.said)) {
                self.push(category(id, Applies::Yes, Some(self.view.words(&self.remark))), LIST, found);
            }
        }
        if asked.after_end.is_match(self.ask) && asked.wiped.is_match(self.ask) {
            let days = duration::all(self.said)
                .first()
                .map_or_else(|| self.number(&TIME.units.days), duration::Duration::days);
            if let Some(days) = days {
                self.push(Stated::ExitTerm { days: Some(days) }, LABEL, found);
            }
        } else if asked.kept.is_match(self.ask) {
            self.terms(found);
        }
        let elsewhere = asked.outside.is_match(self.ask) || asked.subprocessors.is_match(self.ask);
        if asked.stored.is_match(self.ask) && !elsewhere && !no {
            for (place, country) in storage::places(&self.view.words(&self.remark)) {
                self.push(Stated::Storage { place, country: Some(country) }, LABEL, found);
            }
        }
        let hubs: Vec<LoginHub> =
            HUBS.iter().filter(|(_, words)| words.is_match(self.ask)).map(|(hub, _)| *hub).collect();
        if let ([hub], true) = (hubs.as_slice(), yes && asked.logging_in.is_match(self.ask)) {
            self.push(Stated::LoginHub(*hub), LABEL, found);
        }
    }

    /// "Planning 2 jaar na afloop; accounts 6 maanden".
    fn terms(&self, found: &mut Vec<Found>) {
        let mut start = self.remark.start;
        for piece in self.said.split_inclusive([';', '\n']) {
            let all = duration::all(piece);
            if let Some(term) = all.first().filter(|term| term.months().is_some()) {
                let before = self.view.words(&(start..start + term.range.start));
                let subject = before.trim_matches([':', ',', ' ', '-', '–', '(', '•']).to_owned();
                let subject = if subject.is_empty() { "persoonsgegevens".to_owned() } else { subject };
                let trigger = Some(self.view.words(&(start + term.range.start..start + piece.len())));
                self.push(Stated::Retention { subject, months: term.months(), trigger }, LABEL, found);
            }
            start += piece.len();
        }
    }

    /// Breaches, mail, assessment and availability.
    fn security(&self, before: &[Found], found: &mut Vec<Found>) {
        let asked = &ANSWERS.asked;
        let authority = asked.authority.is_match(self.ask);
        if authority && self.one.answer == Answer::Yes && asked.oneself.is_match(self.ask) {
            self.push(Stated::VendorNotifiesAuthority(true), LABEL, found);
        }
        if asked.breach.is_match(self.ask) && !authority {
            let hours = duration::all(self.said)
                .first()
                .map_or_else(|| self.number(&TIME.units.hours), duration::Duration::hours);
            let told = |words: &Phrases| words.is_match(self.ask) || words.is_match(self.said);
            let from = if told(&asked.established) {
                NoticeFrom::Establishment
            } else if told(&asked.discovered) {
                NoticeFrom::Discovery
            } else {
                NoticeFrom::Unstated
            };
            if hours.is_some() {
                self.push(Stated::BreachNotice { to: Notified::School, hours, from }, LABEL, found);
            }
        }
        if self.one.answer == Answer::Yes {
            for standard in mail::answered(self.ask, self.said) {
                self.push(Stated::MailSecurity(standard), LABEL, found);
            }
        }
        if asked.assessed.is_match(self.ask)
            && let Some(form) = assessment::form(self.said)
        {
            let assessor = assessment::by(self.view, &self.remark);
            let date = date::first(self.said).map(|(_, date)| date);
            self.push(Stated::Assessment { form, assessor, date }, LABEL, found);
        }
        if asked.certified.is_match(self.ask) && self.one.answer != Answer::No {
            found.extend(certificate::answered(self.view, &self.remark));
        }
        if asked.availability.is_match(self.ask) {
            found.extend(availability::answered(self.view, before, &self.remark));
        }
    }

    /// Sub-processors and the time to object to one.
    fn parties(&self, found: &mut Vec<Found>) {
        let asked = &ANSWERS.asked;
        if asked.objection.is_match(self.ask) {
            if let Some(weeks) = duration::all(self.said).first().and_then(duration::Duration::weeks) {
                self.push(Stated::ObjectionWeeks(weeks), LABEL, found);
            }
        } else if asked.subprocessors.is_match(self.ask) && self.one.answer != Answer::No {
            static ITEM: LazyLock<Regex> =
                LazyLock::new(|| Regex::new(r"^\W*(?:\(?\d{1,2}[.)]\s*)?").expect("literal"));
            let text = self.view.literal(self.view.span(&self.remark));
            let pieces: Vec<&str> = text.split([';', '\n']).collect();
            for piece in pieces {
                let bare = ITEM.replace(piece.trim(), "").into_owned();
                let mut parts = bare.splitn(3, ", ");
                let (Some(first), Some(place)) = (parts.next(), parts.next()) else { continue };
                let (name, _) = name_and_place(first);
                let named = is_name(&name) && place.chars().next().is_some_and(char::is_uppercase);
                if named {
                    let service = parts.next().map(|service| service.trim().trim_end_matches('.').to_owned());
                    let stated =
                        Stated::Subprocessor { name, place: Some(place.trim().to_owned()), country: None, service };
                    self.push(stated, LIST, found);
                }
            }
        }
    }

    /// A number alone, where the question names its unit.
    fn number(&self, units: &Terms) -> Option<u32> {
        let asked = units.within(self.ask);
        BARE.captures(self.said).filter(|_| asked)?.name("number")?.as_str().parse().ok()
    }
}
