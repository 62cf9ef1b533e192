//! `contact`: addresses and numbers of the vendor, with what they are for.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{FORM, LIST, PROSE};
use crate::intake::fold::{literal as as_written, pattern, squash};
use crate::intake::name::without_form;
use crate::intake::ranges::Ranges;
use crate::intake::stated::Stated;
use crate::intake::subject::Subjects;
use crate::intake::view::{View, one_line};
use crate::intake::vocabulary::{Contact, PARTIES, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::ContactKind;

static EMAIL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}").expect("literal")
});
static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:\+[0-9]{1,3}|(?-u:\b)00[0-9]{2}|(?-u:\b)0|\(0)(?:[\s.-]| [–-] )?(?:\(0\)[\s.-]?)?(?:[0-9](?:\s?[–-]\s{1,3}|[ \u{a0}.)/–-]{0,3})){4,11}[0-9](?-u:\b)")
        .expect("literal")
});
static PAGE: LazyLock<Regex> = LazyLock::new(|| {
    let Contact { pages, hosts, .. } = &PARTIES.contact;
    as_written(&format!(
        r"(?i)(?:https?://|www\.)[^\s<>\x22'”’\])|]+/(?:[^\s<>\x22'”’\])|/]*/)*{pages}(?-u:\b)[^\s<>\x22'”’\])|]*|(?:https?://){hosts}\.[^\s<>\x22'”’\])|]+"
    ))
});

/// Pages for reporting what is vulnerable, and pages that tell what is out of order.
static REPORT: LazyLock<Regex> = LazyLock::new(|| {
    let Contact { reports, report_hosts, .. } = &PARTIES.contact;
    as_written(&format!(
        r"(?i)(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{{2,10}}/{reports}(?-u:\b)/?|(?-u:\b){report_hosts}\.[a-z0-9-]+\.[a-z]{{2,10}}(?-u:\b)"
    ))
});

static KINDS: LazyLock<Vec<(ContactKind, Regex)>> = LazyLock::new(|| {
    [
        ContactKind::Dpo,
        ContactKind::Breach,
        ContactKind::Security,
        ContactKind::Helpdesk,
        ContactKind::Sales,
        ContactKind::Privacy,
    ]
    .into_iter()
    .filter_map(|kind| WORDS.contacts.get(&kind).map(|words| (kind, any_of(words))))
    .collect()
});

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let (view, words) = (&sheet.view, &PARTIES.contact);
    let mut found = Vec::new();
    let hosts = Hosts::of(sheet);
    let subjects = Subjects::of(sheet, before);
    // What stands in the row or the item of a sub-processor is how that one is reached.
    let listed = |one: &&Found| matches!(one.stated, Stated::Subprocessor { .. }) && one.confidence >= LIST;
    let parties = Ranges::of(before.iter().filter(listed).map(|one| one.range.clone()));
    let mut push = |stated: fn(ContactKind, String) -> Stated, text: &str, range: Range<usize>, local: &str| {
        if hosts.own(text)
            || !parties.hold(range.start)
                && !foreign(sheet, &hosts, &range)
                && !subjects.reaches_another(&view.sentence(range.start), &range)
        {
            let kind = kind(view, sheet, &range, local);
            let line = view.lines().get(view.line_at(range.start)).cloned().unwrap_or_else(|| range.clone());
            let confidence = if line.len() < 120 { FORM } else { PROSE + 0.05 };
            let range =
                if line.len() < 120 && line.start <= range.start && range.end <= line.end { line } else { range };
            found.push(Found::new(stated(kind, text.to_owned()), range, confidence));
        }
    };
    for (text, range) in literal(view, &EMAIL) {
        let local = text.split('@').next().unwrap_or_default().to_lowercase();
        let host = text.rsplit('@').next().unwrap_or_default().to_lowercase();
        let institution = WORDS.institutions.hosts.contains(&host);
        let line = view.lines().get(view.line_at(range.start)).cloned().unwrap_or(0..0);
        let link = view.at(&line).trim_start().starts_with("mailto:");
        let theirs = hosts.school(&host, sheet, &range);
        if !institution && !theirs && !link && !words.examples.within(&local) && !words.example_hosts.open(&host) {
            push(
                |kind, email| Stated::Contact { kind, email: Some(email), phone: None, url: None },
                &text,
                range,
                &local,
            );
        }
    }
    for (text, range) in literal(view, &PHONE).into_iter().map(|(text, range)| wrapped(view, text, range)) {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let national = digits
            .strip_prefix("0031")
            .or_else(|| digits.strip_prefix("31"))
            .map_or(digits.clone(), |rest| format!("0{}", rest.trim_start_matches('0')));
        let dutch = national.starts_with('0')
            && (national.len() == 10
                || (["0800", "0900", "088"].iter().any(|p| national.starts_with(p))
                    && (8..=11).contains(&national.len())));
        let foreign = text.starts_with('+') && !digits.starts_with("31") && (9..=14).contains(&digits.len());
        // What stands on the line above, or behind a bar, is another number.
        let before = view.before(range.start, 24).rsplit(['\n', '|', ',']).next().unwrap_or_default();
        let mut said = before.split(|c: char| !c.is_ascii_alphabetic());
        let other =
            said.any(|word| words.other_numbers.is(word)) && !words.phone.within(before) || before.ends_with('/');
        let glued = view.after(range.end, 1).starts_with(|c: char| c.is_ascii_alphanumeric());
        if (dutch || foreign) && !other && !glued {
            push(
                |kind, phone| Stated::Contact { kind, email: None, phone: Some(phone), url: None },
                one_line(&text).trim_matches(['(', ' ', '.', '-']),
                range,
                "",
            );
        }
    }
    for (text, range) in literal(view, &PAGE).into_iter().chain(literal(view, &REPORT)) {
        let institution = WORDS.institutions.hosts.iter().any(|known| text.to_lowercase().contains(known.as_str()));
        let text = text.trim_end_matches(['.', ',', ';', ')']);
        if !institution && !words.not_pages.within(text) {
            push(|kind, url| Stated::Contact { kind, email: None, phone: None, url: Some(url) }, text, range, "");
        }
    }
    found
}

/// The hosts of the addresses in a part: which of them carry the name of the vendor or its product.
struct Hosts {
    ours: HashSet<String>,
    /// Those inside which a host of the vendor stands: of "mail.naam.nl" also "naam.nl" and "nl".
    above: HashSet<String>,
    /// What stands in the columns of other parties.
    others: Ranges,
}

/// Longest name of a host.
const LONGEST: usize = 253;

/// The hosts inside which a host stands.
fn above(host: &str) -> impl Iterator<Item = &str> {
    host.match_indices('.').filter_map(|(at, _)| host.get(at + 1..))
}

impl Hosts {
    fn of(sheet: &Sheet<'_>) -> Self {
        let vendor = &sheet.vendor;
        let names: Vec<String> = vendor
            .names
            .iter()
            .chain(&vendor.legal)
            .chain(&vendor.trade)
            .flat_map(|(name, ..)| {
                without_form(name).split(' ').map(squash).chain([squash(without_form(name))]).collect::<Vec<_>>()
            })
            .filter(|name| name.len() > 3 && !PARTIES.contact.common.is(name))
            .collect();
        let hosts = literal(&sheet.view, &EMAIL)
            .into_iter()
            .filter_map(|(text, _)| Some(text.rsplit('@').next()?.to_lowercase()));
        let ours: HashSet<String> = hosts
            .filter(|host| host.len() <= LONGEST)
            .filter(|host| {
                let bare = squash(host);
                names.iter().any(|name| bare.contains(name.as_str()))
            })
            .collect();
        let above = ours.iter().flat_map(|host| above(host)).map(str::to_owned).collect();
        Self { ours, above, others: Ranges::of(vendor.others.iter().cloned()) }
    }

    /// Whether an address is one of the vendor's own.
    fn own(&self, text: &str) -> bool {
        text.rsplit_once('@').is_some_and(|(_, host)| self.ours.contains(&host.to_lowercase()))
    }

    /// Whether an address is the school's: its host is not the vendor's, though another is, and the words around it or the host
    /// itself speak of a school.
    fn school(&self, host: &str, sheet: &Sheet<'_>, range: &Range<usize>) -> bool {
        let theirs = host.len() <= LONGEST && above(host).any(|one| self.ours.contains(one));
        if self.ours.is_empty() || theirs || self.ours.contains(host) || self.above.contains(host) {
            return false;
        }
        let view = &sheet.view;
        let line = view.lines().get(view.line_at(range.start)).map(|line| view.at(line)).unwrap_or_default();
        let heading = sheet.topics.at(range.start).map(|section| view.at(&section.heading)).unwrap_or_default();
        let Contact { school, school_hosts, .. } = &PARTIES.contact;
        school_hosts.within(host) || school.within(line) || school.within(heading)
    }
}

/// A number that goes on at the start of the next line.
fn wrapped(view: &View<'_>, text: String, range: Range<usize>) -> (String, Range<usize>) {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let rest = view.after(range.end, 12);
    let missing = 10_usize.saturating_sub(digits);
    let next = rest.strip_prefix('\n').map(|next| next.bytes().take_while(u8::is_ascii_digit).count());
    if text.starts_with('0') && missing > 0 && next == Some(missing) {
        let range = range.start..range.end + 1 + missing;
        return (view.words(&range), range);
    }
    (text, range)
}

fn literal(view: &View<'_>, words: &Regex) -> Vec<(String, Range<usize>)> {
    let text = &view.part.text;
    let mut at = 0;
    let mut characters = 0;
    words
        .find_iter(text)
        .filter_map(|found| {
            characters += text.get(at..found.start())?.chars().count();
            let start = characters;
            characters += found.as_str().chars().count();
            at = found.end();
            Some((found.as_str().to_owned(), view.place(start)..view.place(characters)))
        })
        .collect()
}

/// Whether a contact is not the vendor's: it stands among sub-processors or belongs to the school.
fn foreign(sheet: &Sheet<'_>, hosts: &Hosts, range: &Range<usize>) -> bool {
    let line =
        sheet.view.lines().get(sheet.view.line_at(range.start)).map(|line| sheet.view.at(line)).unwrap_or_default();
    let sentence = sheet.view.at(&sheet.view.sentence(range.start));
    let words = &PARTIES.contact;
    let school = words.school_label.within(line)
        || words.school_opens.open(line)
        || words.authority.within(sentence)
        || sentence.len() < 400 && words.asks.within(sentence)
        || of_schools(sheet, range);
    let says = |text: &str| words.ours.within(text) || words.ours_whole.is_match(text);
    let ours = says(line) || sentence.len() < 200 && (says(sentence) || CALLS.is_match(sentence));
    let others = hosts.others.hold(range.start);
    let heading = sheet.topics.at(range.start).map(|section| sheet.view.at(&section.heading)).unwrap_or_default();
    school || others || words.headed.within(heading) || (sheet.topics.lists_subprocessors(range.start) && !ours)
}

/// "Bel op schooldagen met", "or call".
static CALLS: LazyLock<Regex> = LazyLock::new(|| {
    let Contact { calls, calls_us, us, .. } = &PARTIES.contact;
    pattern(&format!(r"\b(?:{calls}\b[^,;|\t@]{{0,40}}?(?:[\w.%+-]+@|\b0\d|\+\d|\(0)|{calls_us} {us}\b)"))
});
/// The head of a column that lists schools.
static LISTS_SCHOOLS: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^ ?{}\W*$", PARTIES.contact.lists_schools)));

/// Whether a place lies in a table of the schools of the customer.
fn of_schools(sheet: &Sheet<'_>, range: &Range<usize>) -> bool {
    let view = &sheet.view;
    let head = view.rows_at(range.start).next().and_then(|row| view.table(row.table).first());
    head.is_some_and(|head| head.cells.len() > 1 && head.cells.iter().any(|cell| LISTS_SCHOOLS.is_match(view.at(cell))))
}

/// What a contact is for: the word nearest before it, then its own name, then the section.
fn kind(view: &View<'_>, sheet: &Sheet<'_>, range: &Range<usize>, local: &str) -> ContactKind {
    let words = &PARTIES.contact;
    let own = words.own.iter().find(|(_, names)| names.is(local)).map(|(kind, _)| *kind);
    let sentence = view.sentence(range.start);
    let near = view.at(&(sentence.start..range.start));
    let in_sentence = KINDS
        .iter()
        .filter_map(|(kind, words)| words.find_iter(near).last().map(|word| (word.end(), *kind)))
        .max_by_key(|(at, _)| *at);
    if let Some((_, kind)) = in_sentence.filter(|_| own.is_none() || words.breach.within(near)) {
        return kind;
    }
    if let Some(kind) = own {
        return kind;
    }
    let heading = sheet.topics.at(range.start).map(|section| section.heading.clone()).unwrap_or(0..0);
    let around = view.before(range.start, 260);
    let before = KINDS
        .iter()
        .filter_map(|(kind, words)| words.find_iter(around).last().map(|word| (word.end(), *kind)))
        .max_by_key(|(at, _)| *at);
    before
        .map(|(_, kind)| kind)
        .or_else(|| KINDS.iter().find(|(_, words)| words.is_match(view.at(&heading))).map(|(kind, _)| *kind))
        .unwrap_or(ContactKind::General)
}
