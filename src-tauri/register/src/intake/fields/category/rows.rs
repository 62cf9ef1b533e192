//! Rows that answer: of a table, of a table that was lost, labels with "ja" beside them, boxes that are ticked.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::answer::{answer, labelled_as};
use super::prose::{WORD, refused_beside};
use super::{category, columns};
use crate::intake::confidence::{LIST, MODEL, TABLE};
use crate::intake::fields::subprocessor;
use crate::intake::fold::pattern;
use crate::intake::view::View;
use crate::intake::vocabulary::{
    ANSWERS, Answers, CATEGORIES, DATA, Extent, Label, People, Terms, Told, Topic, folded,
};
use crate::intake::{Found, Sheet};
use crate::model::choice::{Applies, DocumentKind};

/// A row in running text: the answer, then the number, then the label; the answer may take a remark.
static ROW: LazyLock<Regex> = LazyLock::new(|| {
    let mut labels: Vec<String> = CATEGORIES
        .iter()
        .filter(|category| category.id.starts_with("dc"))
        .flat_map(|category| &category.row)
        .map(|row| loose(row))
        .collect();
    labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
    let Extent { begins, begins_void, .. } = &ANSWERS.extent;
    pattern(&format!(
        r"(?m)^\s*(?P<answer>{begins}\b|{begins_void})(?P<remark>[^\d\n]{{0,60}}(?:\n[^\d\n]{{0,40}})?)?[\s|]+(?P<number>1[0-4]|[1-9])[.)]?\s*(?P<label>{})",
        labels.join("|")
    ))
});
/// A row with the label first: "Contactgegevens: ja".
static LABELLED: LazyLock<Regex> = LazyLock::new(|| {
    let mut labels: Vec<String> = CATEGORIES.iter().flat_map(|category| &category.row).map(|row| loose(row)).collect();
    labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
    let begins = &ANSWERS.extent.begins;
    pattern(&format!(
        r"(?m)^\s*(?:[-*]\s*)?(?:(?:1[0-4]|[1-9])[.)]?\s*)?(?P<label>{})[^:\n\t|]{{0,60}}?\s*[:\t|=-]\s*(?P<answer>{begins})\b(?P<rest>[^\n]*)",
        labels.join("|")
    ))
});
/// A row with a box: "[x] 1. Contactgegevens: naam".
static BOXED: LazyLock<Regex> = LazyLock::new(|| {
    let mut labels: Vec<String> = CATEGORIES.iter().flat_map(|category| &category.row).map(|row| loose(row)).collect();
    labels.sort_by_key(|label| std::cmp::Reverse(label.len()));
    pattern(&format!(
        r"(?m)^[^\S\n]*(?:[-*][^\S\n])?(?P<box>\[x\]|\[\s?\])[^\S\n]*(?:(?:1[0-4]|[1-9])[.)]?[^\S\n]*)?(?P<label>{})\b(?P<rest>[^\n]*)",
        labels.join("|")
    ))
});

/// The head of a row that lists data.
static WHOSE: LazyLock<Regex> = LazyLock::new(|| {
    let Told { data_of, parents, others, left_out, .. } = &DATA.category.rows;
    pattern(&format!(r"^(?:{data_of} (?:(?P<parents>{parents})|{others})(?: .{{0,30}})?|(?P<no>{left_out}))$"))
});

/// Rows of a table; where it was lost, rows in running text.
pub(super) fn table(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let (mut found, told) = columns::read(view);
    for row in view.rows().iter().filter(|row| !told.contains(&row.table)) {
        let mut cells: Vec<Range<usize>> = row.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect();
        let own = cells.len();
        // What is joined with the row comes last: it says what the row itself does not.
        cells.extend(row.covering().map(|(_, cell)| cell.clone()));
        // A label that began on the line above: "Docent, intern begeleider," and "mentor | ja".
        let begun = || {
            let first = cells.first().filter(|_| own > 0)?;
            let above = view.lines().get(view.line_at(first.start).checked_sub(1)?)?;
            let begun = view.at(above).trim_end().rsplit(['\t', '|']).next().filter(|begun| begun.ends_with(','))?;
            labelled_as(&format!("{begun} {}", view.at(first))).map(|id| (0, id))
        };
        let mut labels = cells.iter().enumerate().filter_map(|(at, cell)| Some((at, labelled_as(view.at(cell))?)));
        let labelled = labels.next();
        let Some((at, id)) = labelled.filter(|(at, _)| *at < own).or_else(begun).or(labelled) else { continue };
        let mut answers: Vec<(usize, (Applies, Option<String>))> = cells
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != at)
            .filter_map(|(other, cell)| Some((other, answer(&view.words(cell))?)))
            .collect();
        let (label_is_joined, answers_itself) = (at >= own, answers.iter().any(|(other, _)| *other < own));
        if label_is_joined && !answers_itself {
            continue;
        }
        answers.retain(|(other, _)| *other < own || !answers_itself);
        // Of the answers for several processing operations one yes is enough.
        let yes = answers.iter().position(|(_, (applies, _))| *applies != Applies::No).unwrap_or_default();
        let Some((answered, (applies, remark))) = answers.into_iter().nth(yes) else { continue };
        let note = remark.or_else(|| {
            cells
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at && *other != answered)
                .map(|(_, cell)| view.words(cell))
                .find(|text| !text.is_empty())
        });
        let note = if applies == Applies::No { None } else { note };
        columns::add(&mut found, Found::new(category(id, applies, note), row.range(), TABLE), label_is_joined);
    }
    let text = view.text();
    let hits: Vec<_> = ROW.captures_iter(text).collect();
    for (at, hit) in hits.iter().enumerate() {
        let (Some(whole), Some(word), Some(label)) = (hit.get(0), hit.name("answer"), hit.name("label")) else {
            continue;
        };
        let Some(id) = labelled_as(label.as_str()) else { continue };
        let remark = hit.name("remark").map(|remark| view.words(&remark.range())).unwrap_or_default();
        let Some((applies, remark)) = answer(&format!("{} {remark}", word.as_str())) else { continue };
        let next = hits
            .get(at + 1)
            .and_then(|next| next.get(0))
            .map_or(whole.end() + 300, |next| next.start())
            .min(text.len());
        let note = remark
            .or_else(|| Some(view.words(&(whole.end()..next.min(whole.end() + 300)))).filter(|note| !note.is_empty()));
        let note = if applies == Applies::No { None } else { note };
        found.push(Found::new(category(id, applies, note), whole.range(), MODEL));
    }
    found
}

/// Rows that say whose data a cell lists, and a row for what is not processed: "Gegevens van ouders | naam, telefoon", "Niet | foto's".
pub(super) fn told(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for row in view.rows() {
        let cells = row.told();
        let [(_, head), (_, data)] = cells.as_slice() else { continue };
        let Some(whose) = WHOSE.captures(view.at(head).trim()) else { continue };
        let applies = if whose.name("no").is_some() { Applies::No } else { Applies::Yes };
        let text = view.at(data);
        let mut named: Vec<&str> = WORD.iter().filter(|(_, words)| words.is_match(text)).map(|(id, _)| *id).collect();
        if whose.name("parents").is_some() {
            // The names and addresses of parents are data on parents, not those of the pupil.
            named.retain(|id| *id != "dc01");
            named.push("dc04");
        }
        // The names of things that are left out say little of a category with many.
        named.retain(|id| applies == Applies::Yes || !matches!(*id, "dc01" | "dc04" | "dc07" | "dc08" | "dc11"));
        let note = (applies == Applies::Yes).then(|| view.words(data));
        found.extend(named.into_iter().map(|id| Found::new(category(id, applies, note.clone()), row.range(), LIST)));
    }
    found
}

/// Questions with a cross under yes or no: "Verwerkt u een burgerservicenummer? | | X".
pub(super) fn questions(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut head: Option<(usize, usize, usize, usize)> = None;
    for row in view.rows() {
        let at = |words: [&Terms; 2]| {
            row.cells.iter().position(|cell| words.iter().any(|words| words.is(view.at(cell).trim())))
        };
        let Answers { yes, no, heads, .. } = &*ANSWERS;
        if let (Some(yes), Some(no)) = (at([yes, &heads.yes]), at([no, &heads.no])) {
            head = Some((row.table, yes, no, row.cells.len()));
            continue;
        }
        // A row that lost its empty cells does not say which column the cross stands in.
        let whole =
            |(table, _, _, cells): &(usize, usize, usize, usize)| *table == row.table && *cells == row.cells.len();
        let Some((_, yes, no, _)) = head.filter(whole) else { continue };
        let Some((asked, question)) = row.cells.iter().enumerate().find(|(_, cell)| view.at(cell).contains('?')) else {
            continue;
        };
        let crossed =
            |at: usize| row.cells.get(at).is_some_and(|cell| matches!(view.at(cell).trim(), "x" | "v" | "[x]" | "*"));
        let applies = match (crossed(yes), crossed(no)) {
            (true, false) => Applies::Yes,
            (false, true) => Applies::No,
            _ => continue,
        };
        let text = view.at(question);
        if !DATA.category.rows.processes.is_match(text) {
            continue;
        }
        let more: Vec<&Range<usize>> = row
            .cells
            .iter()
            .enumerate()
            .filter(|(at, cell)| *at > asked.max(no) && !cell.is_empty())
            .map(|(_, cell)| cell)
            .collect();
        let note = more.first().filter(|_| applies == Applies::Yes).map(|cell| view.words(cell));
        for (id, words) in WORD.iter() {
            // A question with a few examples asks for the whole of a category; only of the narrow ones.
            let whole =
                matches!(*id, "dc03" | "dc05" | "dc06" | "dc09" | "dc10" | "dc13" | "dc14") || id.starts_with("dx2");
            let told = applies == Applies::Yes && more.iter().any(|cell| words.is_match(view.at(cell)));
            let denied = more.iter().any(|cell| DATA.category.rows.no.is_match(view.at(cell)));
            if whole && words.is_match(text) {
                found.push(Found::new(category(id, applies, note.clone()), row.range(), TABLE));
            } else if told && !denied {
                found.push(Found::new(category(id, Applies::Yes, note.clone()), row.range(), LIST));
            }
        }
    }
    found
}

/// What labels and columns of data list, by whose they are: "Students: name, class. Parents: e-mail address."
pub(super) fn listed(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for value in sheet.values(Label::Data) {
        let place = value.start;
        let aside = [Topic::Definitions, Topic::Breach, Topic::Subprocessors, Topic::Article, Topic::Retention]
            .iter()
            .any(|topic| sheet.topics.is(place, *topic));
        let kind = sheet.segments.titled_at(place);
        let elsewhere = matches!(
            kind,
            Some(DocumentKind::SubprocessorList | DocumentKind::ServiceLevel | DocumentKind::SecurityAnnex)
        );
        if aside || elsewhere || listing(sheet, place) {
            continue;
        }
        let mut whose = Whose::Pupil;
        for sentence in view.sentences(&value) {
            let text = view.at(&sentence);
            if refused_beside(view, &sentence) {
                continue;
            }
            if let Some(head) = text.split_once(':').map(|(head, _)| head).filter(|head| head.len() < 60) {
                whose = Whose::of(head).unwrap_or(whose);
            }
            let refused = DATA.category.rows.refused.is_match(text);
            for (id, words) in WORD.iter() {
                let Some(word) = words.find(text) else { continue };
                let before = text.get(..word.start()).unwrap_or_default();
                let clause = before.rsplit([',', ';', ':', '(']).next().unwrap_or_default();
                if refused || DATA.category.rows.no.is_match(clause) {
                    if matches!(*id, "dc05" | "dc06" | "dc13" | "dx20" | "dx23") {
                        found.push(Found::new(category(id, Applies::No, None), sentence.clone(), LIST));
                    }
                    continue;
                }
                let id = match (&whose, *id) {
                    (Whose::Parent, "dc01") => "dc04",
                    (Whose::Teacher, "dc01") => "dc11",
                    (_, id) => id,
                };
                found.push(Found::new(category(id, Applies::Yes, Some(view.words(&sentence))), sentence.clone(), LIST));
            }
        }
    }
    found
}

/// Whether a place lies in a table that lists parties.
fn listing(sheet: &Sheet<'_>, place: usize) -> bool {
    let Some(row) = sheet.view.rows_at(place).next() else { return false };
    sheet.view.table(row.table).first().is_some_and(|head| subprocessor::head(sheet, head).is_some())
}

/// Whose data a list names.
enum Whose {
    Pupil,
    Teacher,
    Parent,
}

impl Whose {
    fn of(head: &str) -> Option<Self> {
        let People { pupil, parent, teacher, .. } = &DATA.people;
        let kinds = [(pupil, Self::Pupil), (parent, Self::Parent), (teacher, Self::Teacher)];
        kinds.into_iter().find(|(words, _)| words.within(head)).map(|(_, whose)| whose)
    }
}

/// "Label: ja" lines.
pub(super) fn labelled(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let hits = LABELLED.captures_iter(view.text()).filter_map(|hit| {
        let (whole, word, label) = (hit.get(0)?, hit.name("answer")?, hit.name("label")?);
        let rest = hit.name("rest").map(|rest| view.words(&rest.range())).unwrap_or_default();
        let (applies, remark) = answer(&format!("{} {rest}", word.as_str()))?;
        let note = if applies == Applies::No { None } else { remark };
        Some(Found::new(category(labelled_as(label.as_str())?, applies, note), whole.range(), MODEL))
    });
    hits.chain(boxed(view)).collect()
}

/// Boxes, ticked or not. A form without one tick has not been filled in.
fn boxed<'v>(view: &'v View<'_>) -> impl Iterator<Item = Found> + 'v {
    let filled =
        BOXED.captures_iter(view.text()).any(|hit| hit.name("box").is_some_and(|ticked| ticked.as_str() == "[x]"));
    BOXED.captures_iter(view.text()).filter(move |_| filled).filter_map(|hit| {
        let (whole, ticked, label) = (hit.get(0)?, hit.name("box")?, hit.name("label")?);
        let applies = if ticked.as_str() == "[x]" { Applies::Yes } else { Applies::No };
        let rest = hit.name("rest").map(|rest| view.words(&rest.range()).trim_matches([':', '-', ' ']).to_owned());
        let note = rest.filter(|rest| applies == Applies::Yes && !rest.is_empty());
        Some(Found::new(category(labelled_as(label.as_str())?, applies, note), whole.range(), MODEL))
    })
}

fn loose(name: &str) -> String {
    folded(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(r"[\s,/(-]*")
}
