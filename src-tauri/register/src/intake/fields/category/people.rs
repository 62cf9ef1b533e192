//! Whose data a list names: "Van docenten: naam, e-mailadres", or the items under a heading on the data of one kind of people.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::category;
use super::prose::WORD;
use crate::intake::confidence::LIST;
use crate::intake::fold::pattern;
use crate::intake::view::View;
use crate::intake::vocabulary::{DATA, GRAMMAR, People, Topic, WORDS, folded};
use crate::intake::{Found, Sheet};
use crate::model::choice::{Applies, DocumentKind};

/// People in front of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    Pupil,
    Teacher,
    Parent,
}

static KINDS: LazyLock<[(Whose, Regex); 3]> = LazyLock::new(|| {
    let of = |words: &[String]| pattern(&format!(r"\b(?:{})\b", listed(words)));
    [
        (Whose::Pupil, of(&WORDS.whose.pupil)),
        (Whose::Teacher, of(&WORDS.whose.teacher)),
        (Whose::Parent, of(&WORDS.whose.parent)),
    ]
});
/// "Van de leerkracht en de ib'er:", "Teachers:", "For each teacher we keep:".
static HEADED: LazyLock<Regex> = LazyLock::new(|| {
    let (whose, and, or, People { also, of, acts, .. }) = (&WORDS.whose, &GRAMMAR.and, &GRAMMAR.or, &DATA.people);
    let people = listed(whose.pupil.iter().chain(&whose.teacher).chain(&whose.parent));
    let each = listed(&whose.each);
    pattern(&format!(
        r"^(?:[a-z0-9]{{1,2}}[.)] )?(?:(?:{also} )?{of} )?(?:(?:{each}) ){{0,2}}(?P<who>(?:{people})(?:(?:,| {and}| {or}|/) ?(?:(?:{each}) ){{0,2}}(?:{people})){{0,3}})(?: {acts}){{0,4}} ?$"
    ))
});
/// Names and addresses, which a list of anyone's data begins with.
static CONTACT: LazyLock<Option<&Regex>> =
    LazyLock::new(|| WORD.iter().find(|(id, _)| *id == "dc01").map(|(_, words)| words));
/// Longest words in front of a colon, in bytes.
const LONGEST: usize = 110;
/// How far a list goes behind its people, in bytes.
const REACH: usize = 260;

fn listed<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    let mut words: Vec<String> = words.into_iter().map(|word| regex::escape(&folded(word))).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    words.join("|")
}

/// The people in front of a colon, up to that colon: only there are they sought.
fn heads(view: &View<'_>) -> Vec<Range<usize>> {
    let colons = view.text().match_indices(':').map(|(at, _)| at);
    let heads = colons.filter_map(|colon| {
        let before = view.before(colon, LONGEST);
        let clause = before.rsplit(['.', ';', ':', '\t', '|', ',']).next()?;
        // The clause may run over a line end, or begin on its own line.
        [clause.rsplit('\n').next()?, clause].into_iter().find_map(|clause| {
            let bare = clause.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
            let who = HEADED.captures(bare)?.name("who")?;
            Some(colon - bare.len() + who.start()..colon)
        })
    });
    heads.collect()
}

/// The kinds of people that words name; none where they name several.
fn only(words: &str) -> Option<Whose> {
    let mut named = KINDS.iter().filter(|(_, people)| people.is_match(words)).map(|(whose, _)| *whose);
    named.next().filter(|_| named.next().is_none())
}

/// What lists say of teachers and parents; where there is no table, also what those of pupils say.
pub(super) fn read(sheet: &Sheet<'_>, tabular: bool) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let heads: Vec<Range<usize>> = heads(view);
    for (at, who) in heads.iter().enumerate() {
        if !told(sheet, who.start) {
            continue;
        }
        // The list ends with its sentence, or where it goes on with other people.
        let start = who.end + 1;
        let sentence = view.sentence(start);
        let end =
            sentence.end.min(start + REACH).min(heads.get(at + 1).map_or(usize::MAX, |next| next.start)).max(start);
        note(&mut found, only(view.at(who)), view.at(&(start..end)), &(who.start..end), tabular);
    }
    for section in sheet.topics.about(Topic::Categories) {
        let whose = only(view.at(&section.heading));
        if matches!(whose, None | Some(Whose::Pupil)) || !told(sheet, section.body.start) {
            continue;
        }
        for sentence in view.sentences(&section.body).into_iter().take(8) {
            note(&mut found, whose, view.at(&sentence), &sentence, true);
        }
    }
    // "Docenten | naam, e-mailadres", "ouders/verzorgers | naam, adres, IBAN".
    for row in view.rows() {
        let filled: Vec<&Range<usize>> = row.told().into_iter().map(|(_, cell)| cell).collect();
        let whose = filled.iter().take(4).enumerate().find_map(|(at, cell)| {
            let text = view.at(cell).trim();
            let whole = |words: &Regex| words.find(text).is_some_and(|hit| hit.len() == text.len());
            let whose = KINDS.iter().find(|(_, people)| whole(people)).map(|(whose, _)| *whose)?;
            filled.get(at + 1).map(|data| (whose, *data))
        });
        if let Some((whose, data)) = whose.filter(|(whose, data)| *whose != Whose::Pupil && told(sheet, data.start)) {
            note(&mut found, Some(whose), view.at(data), &row.range(), true);
        }
    }
    found
}

/// Notes what a list of one kind of people says.
fn note(found: &mut Vec<Found>, whose: Option<Whose>, text: &str, range: &Range<usize>, aside: bool) {
    let Some(whose) = whose else { return };
    let said = |words: &Regex| {
        words.find(text).filter(|word| {
            let before = text.get(..word.start()).unwrap_or_default();
            !DATA.people.no.is_match(before.rsplit([',', ';']).next().unwrap_or_default())
        })
    };
    let mut push = |id: &str| found.push(Found::new(category(id, Applies::Yes, None), range.clone(), LIST));
    match whose {
        Whose::Teacher if CONTACT.is_some_and(|words| said(words).is_some()) => push("dc11"),
        Whose::Parent if CONTACT.is_some_and(|words| said(words).is_some()) => push("dc04"),
        Whose::Pupil if !aside => {
            WORD.iter().filter(|(_, words)| said(words).is_some()).for_each(|(id, _)| push(id));
        }
        Whose::Pupil | Whose::Teacher | Whose::Parent => {}
    }
}

/// Whether a place stands where a document tells what it processes.
fn told(sheet: &Sheet<'_>, place: usize) -> bool {
    let aside =
        [Topic::Definitions, Topic::Breach, Topic::Subprocessors, Topic::Retention, Topic::Contact, Topic::Security]
            .iter()
            .any(|topic| sheet.topics.is(place, *topic) && !sheet.topics.is(place, Topic::Categories));
    let kind = sheet.segments.kind_at(place);
    let inside = matches!(kind, Some(DocumentKind::Leaflet | DocumentKind::Policy | DocumentKind::Register))
        || kind == Some(DocumentKind::Agreement)
            && (!sheet.segments.is(place, DocumentKind::Agreement) || sheet.topics.is(place, Topic::Categories));
    inside && !aside
}
