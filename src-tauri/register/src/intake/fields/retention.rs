//! `retention`.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{LIST, PROSE, TABLE};
use crate::intake::denial::denied;
use crate::intake::duration::{self, Duration};
use crate::intake::fold::pattern;
use crate::intake::ranges::Ranges;
use crate::intake::stated::Stated;
use crate::intake::tense::{is_meant, is_past};
use crate::intake::view::View;
use crate::intake::vocabulary::{DATA, GRAMMAR, Label, Retention, Topic, folded};
use crate::intake::{Found, Sheet, entry};
use crate::model::choice::DocumentKind;

/// What is done with data when their time has come, or until then.
static KEPT: LazyLock<Regex> = LazyLock::new(|| {
    let Retention { kept, stays, available, stay, spans, .. } = &DATA.retention;
    pattern(&format!(r"\b(?:{kept}|{stays}[^.;,]{{0,40}}{available}|{stay} (?:\w+ ){{1,2}}{spans})\b"))
});
/// Terms of something else: a procedure, a promise after the end of the contract.
static OTHER: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\?|\b{}", DATA.retention.others)));
/// "Geluidsopnamen: tot het einde van het schooljaar".
static UNTIL: LazyLock<Regex> = LazyLock::new(|| {
    let until = &DATA.retention.until;
    pattern(&format!(r"^\W*(?P<what>[^:.;]{{3,60}}): ?(?P<until>{until} [^.;]{{4,90}})"))
});
/// Words by which a term is one of data, in a paper on measures.
static OF_DATA: LazyLock<Regex> = LazyLock::new(|| {
    let Retention { term, data, gone, .. } = &DATA.retention;
    pattern(&format!(r"\b{term}\b|\b{data}\b[^.;]{{0,60}}\b{gone}\b"))
});
/// A question after the term.
static ASKED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{}\b[^?]*\?", DATA.retention.asked)));
static TRIGGER: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"^\s*{} [^.;\n]*(?:\n[^.;\n]{{0,80}})?", DATA.retention.trigger)));

/// A denial right before a term: "niet na zes maanden verwijderd".
static BEFORE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"\b{} {} $", GRAMMAR.denials, DATA.retention.after)));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = rows(sheet);
    let text = view.text();
    let labels = Ranges::of(sheet.entries.with(Label::Retention).map(|entry| entry.name.clone()));
    let mut last = usize::MAX;
    for kept in KEPT.find_iter(text) {
        let mut sentence = view.sentence(kept.start());
        // An item or a colon may have cut "Na een jaar …: verwijderd"; a sentence shorter than its verb's clause is widened.
        if sentence.len() < 24 {
            sentence.start = view.sentence(sentence.start.saturating_sub(2)).start;
        }
        let words = view.at(&sentence);
        // Clauses of an agreement say what is done when it ends; its annexes and sections on keeping say more.
        let agreed = sheet.segments.is(sentence.start, DocumentKind::Agreement)
            && !DATA.retention.exit.is_match(words)
            && ([Topic::Retention, Topic::Categories].iter().any(|topic| sheet.topics.is(sentence.start, *topic))
                || DATA.retention.stored.is(kept.as_str()));
        // A security annex tells terms of copies and of its own work; those of data it calls so.
        let annexed = sheet.segments.is(sentence.start, DocumentKind::SecurityAnnex) && OF_DATA.is_match(words);
        if sentence.start == last
            || skips(sheet, sentence.start) && !agreed && !annexed
            || DATA.retention.not_now.is_match(words)
            || elsewhen(words, kept.start() - sentence.start)
        {
            continue;
        }
        let durations: Vec<Duration> =
            duration::all(words).into_iter().filter(|one| one.months().is_some() || one.days().is_some()).collect();
        let at = kept.start() - sentence.start;
        let nearest = durations.iter().min_by_key(|one| one.range.start.abs_diff(at));
        // "Bewaartermijn: 12 maanden" was read with its label.
        let same = |one: &Found| {
            matches!(&one.stated, Stated::Retention { months, .. } if *months == nearest.and_then(Duration::months))
                && one.range.start < sentence.end
                && sentence.start < one.range.end
        };
        if labels.hold(kept.start()) && found.iter().any(same) {
            continue;
        }
        let subject = subject(view, &sentence, nearest.map(|one| sentence.start + one.range.start));
        if let Some(nearest) = nearest {
            if OTHER.is_match(words) && !sheet.topics.is(sentence.start, Topic::Retention) {
                continue;
            }
            let months = nearest.months();
            // How long copies stay is a measure of security.
            if months.is_none() && DATA.retention.copies.is_match(words) {
                continue;
            }
            let rest = nearest.range.end + sentence.start..sentence.end;
            let trigger = TRIGGER
                .find(view.at(&rest))
                .map(|trigger| view.words(&(rest.start + trigger.start()..rest.start + trigger.end())));
            let trigger = if months.is_none() {
                Some(view.words(&(sentence.start + nearest.range.start..sentence.end)))
            } else {
                trigger
            };
            last = sentence.start;
            let about = sheet.topics.is(sentence.start, Topic::Retention);
            let confidence = if about { LIST } else { PROSE };
            // "Antwoorden blijven twee jaar beschikbaar, logbestanden zes maanden."
            let others = durations.iter().filter(|other| about && *other != nearest && other.months().is_some());
            for other in others.filter(|other| listed_behind(words, other.range.start)) {
                let trigger = Some(view.words(&(sentence.start + other.range.start..sentence.end)));
                let stated = Stated::Retention { subject: subject.clone(), months: other.months(), trigger };
                found.push(Found::new(stated, sentence.clone(), PROSE));
            }
            found.push(Found::new(Stated::Retention { subject, months, trigger }, sentence, confidence));
        } else if let Some(year) =
            DATA.retention.year_end.find(words).filter(|_| sheet.topics.is(sentence.start, Topic::Retention))
        {
            last = sentence.start;
            let trigger = Some(view.words(&(sentence.start + year.start()..sentence.end)));
            found.push(Found::new(Stated::Retention { subject, months: None, trigger }, sentence, PROSE));
        } else if DATA.retention.endless.is_match(words) && !DATA.retention.by_hand.is_match(words) {
            last = sentence.start;
            found.push(Found::new(Stated::Retention { subject, months: None, trigger: None }, sentence, PROSE));
        } else if let Some(lasts) =
            DATA.retention.lasting.find(words).filter(|_| DATA.retention.while_kept.within(words))
        {
            last = sentence.start;
            let trigger = view.words(&(sentence.start + lasts.start()..sentence.end));
            found.push(Found::new(
                Stated::Retention { subject, months: None, trigger: Some(trigger) },
                sentence,
                PROSE,
            ));
        }
    }
    found
}

/// Whether the clause at a place of a sentence tells of another time, or says that nothing is kept or wiped then.
fn elsewhen(words: &str, at: usize) -> bool {
    let at = at..at;
    let denied = denied(words, &at)
        && duration::all(words).iter().any(|one| BEFORE.is_match(words.get(..one.range.start).unwrap_or_default()));
    denied || is_past(words, &at) || is_meant(words, &at)
}

/// Whether a term is that of another thing, named between a comma and the term.
fn listed_behind(words: &str, at: usize) -> bool {
    let before = words.get(..at).unwrap_or_default();
    let clause = before.rsplit([',', ';']).next().unwrap_or_default();
    clause.len() < before.len()
        && clause.split_whitespace().count().abs_diff(2) < 2
        && !clause.split(' ').any(|word| DATA.retention.or.is(word))
}

/// Rows and labels: "Bewaartermijn: 12 maanden".
fn rows(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    found.extend(terms(sheet));
    let labelled = sheet.entries.with(Label::Retention);
    let mut starts: BTreeSet<usize> = found.iter().map(|one| one.range.start).collect();
    for entry in labelled.filter(|entry| entry.record.is_some() || !skips(sheet, entry.name.start)) {
        let text = view.at(&entry.value);
        let told = !entry.block.is_empty() && starts.range(entry.block.clone()).next().is_some();
        if KEPT.is_match(text) || told {
            continue;
        }
        if let Some(term) = duration::all(text).first() {
            starts.insert(entry.range().start);
            let subject = entry.record.as_ref().map_or_else(|| "persoonsgegevens".to_owned(), |of| view.words(of));
            found.push(Found::new(
                Stated::Retention { subject, months: term.months(), trigger: Some(view.words(&entry.value)) },
                entry.range(),
                entry.confidence,
            ));
        }
    }
    // Rows and columns of a register, and answers to a question.
    let mut cells: Vec<Range<usize>> = sheet.values(Label::Retention);
    cells.retain(|cell| view.rows_at(cell.start).next().is_some());
    for row in view.rows().iter().filter(|row| row.cells.iter().any(|cell| ASKED.is_match(view.at(cell)))) {
        cells.extend(row.cells.iter().filter(|cell| !cell.is_empty() && !ASKED.is_match(view.at(cell))).cloned());
    }
    for cell in cells.iter().filter(|cell| !sheet.topics.is(cell.start, Topic::Definitions)) {
        for sentence in view.sentences(cell) {
            for term in duration::all(view.at(&sentence)).into_iter().filter(|term| term.months().is_some()) {
                let what = view.words(&(sentence.start..sentence.start + term.range.start));
                let what = what.trim_end_matches([':', ' ', '+', '-']).to_owned();
                let subject = if what.is_empty() { "persoonsgegevens".to_owned() } else { what };
                let trigger = Some(view.words(&(sentence.start + term.range.start..sentence.end)));
                found.push(Found::new(
                    Stated::Retention { subject, months: term.months(), trigger },
                    sentence.clone(),
                    LIST,
                ));
            }
        }
    }
    let mut column: Option<(usize, usize)> = None;
    for row in view.rows() {
        if let Some(at) =
            row.cells.iter().position(|cell| DATA.retention.columns.open(view.at(cell).trim()) && cell.len() < 60)
        {
            column = (row.cells.len() > 1).then_some((row.table, at));
            continue;
        }
        let Some((_, at)) = column.filter(|(table, at)| *table == row.table && *at > 0) else { continue };
        let (Some(cell), Some(what)) = (row.cell(at), row.cell(0)) else { continue };
        if let Some(term) = duration::all(view.at(cell)).first() {
            let trigger = view.words(cell);
            found.push(Found::new(
                Stated::Retention { subject: view.words(what), months: term.months(), trigger: Some(trigger) },
                row.range(),
                TABLE,
            ));
        }
    }
    found
}

/// What a section or a label on retention says in a few words: "Logboek: 12 maanden", a row of two cells, "dossiers zeven jaar na vertrek;".
fn terms(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut bodies: Vec<Range<usize>> = sheet
        .topics
        .about(Topic::Retention)
        .filter(|section| !skips(sheet, section.body.start))
        .map(|section| section.body.clone())
        .collect();
    let labelled = sheet.entries.with(Label::Retention).filter(|entry| {
        ![Topic::Definitions, Topic::Breach, Topic::Subprocessors]
            .iter()
            .any(|topic| sheet.topics.is(entry.name.start, *topic))
    });
    bodies.extend(labelled.map(|entry| {
        let end = if entry.beside { paragraph(view, entry.block.end) } else { entry.block.end };
        entry.value.start..end
    }));
    let mut found: Vec<Found> = Vec::new();
    let mut endless: Vec<Found> = Vec::new();
    let mut known: HashSet<(usize, usize)> = HashSet::new();
    let mut push = |what: Range<usize>, term: Range<usize>, range: Range<usize>| {
        let subject = view.words(&what);
        let subject = subject.trim_matches([':', ',', ' ', '-', '*', '•', '·', '.']).to_owned();
        if known.contains(&(range.start, range.end)) || subject.is_empty() || subject.split_whitespace().count() > 12 {
            return;
        }
        for one in duration::all(view.at(&term)).into_iter().filter(|one| one.months().is_some()) {
            let trigger = Some(view.words(&(term.start + one.range.start..term.end)));
            let stated = Stated::Retention { subject: subject.clone(), months: one.months(), trigger };
            found.push(Found::new(stated, range.clone(), LIST));
            known.insert((range.start, range.end));
        }
    };
    let inside = Ranges::of(bodies.iter().cloned());
    for row in view.rows() {
        if let [(_, what), (_, term)] = row.told().as_slice()
            && inside.hold(what.start)
        {
            push((*what).clone(), (*term).clone(), row.range());
        }
    }
    for body in &bodies {
        for sentence in view.sentences(body) {
            let text = view.at(&sentence);
            let inside = view.rows_at(sentence.start).any(|row| row.cells.len() > 1);
            if inside || KEPT.is_match(text) || OTHER.is_match(text) || text.len() > 160 {
                continue;
            }
            let all = duration::all(text);
            if let Some(until) = UNTIL.captures(text).filter(|_| all.is_empty()) {
                let (Some(what), Some(end)) = (until.name("what"), until.name("until")) else { continue };
                let range = |hit: regex::Match<'_>| sentence.start + hit.start()..sentence.start + hit.end();
                let stated = Stated::Retention {
                    subject: view.words(&range(what)),
                    months: None,
                    trigger: Some(view.words(&range(end))),
                };
                endless.push(Found::new(stated, sentence.clone(), PROSE));
                continue;
            }
            let Some(first) = all.first().filter(|_| all.len() == 1) else { continue };
            // "tot het einde van het schooljaar, plus drie maanden": the colon ends what is kept.
            let end = text.get(..first.range.start).and_then(|before| before.find(':')).unwrap_or(first.range.start);
            push(
                sentence.start..sentence.start + end,
                sentence.start + first.range.start..sentence.end,
                sentence.clone(),
            );
        }
    }
    found.extend(endless);
    found
}

/// Where the paragraph ends that goes on at a place.
fn paragraph(view: &View<'_>, place: usize) -> usize {
    let mut end = place;
    let lines = view.lines();
    let first = view.line_at(place);
    for pair in lines.iter().skip(first).take(8).collect::<Vec<_>>().windows(2) {
        let [above, line] = pair else { break };
        if view.parted(above, line) || view.is_heading(line) {
            break;
        }
        end = line.end;
    }
    end
}

/// Places whose terms are not those of data: clauses, sub-processors, breaches, lists of definitions.
fn skips(sheet: &Sheet<'_>, place: usize) -> bool {
    [DocumentKind::Agreement, DocumentKind::SecurityAnnex].iter().any(|kind| sheet.segments.is(place, *kind))
        || [Topic::Definitions, Topic::Breach, Topic::Subprocessors].iter().any(|topic| sheet.topics.is(place, *topic))
        || sheet.view.rows_at(place).any(|row| row.cells.len() > 2)
}

/// What is kept: the sentence up to its verb, shortened; where those who keep it or a term stand there, what stands behind the verb.
fn subject(view: &View<'_>, sentence: &Range<usize>, term: Option<usize>) -> String {
    static VERB: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(&format!(r"(?i)\s{}\s", DATA.retention.verbs)).expect("alternatives are escaped"));
    static PARTS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(&format!(r"(?i)(?:^|\s){}(?:\s|$)", DATA.retention.parts)).expect("alternatives are escaped")
    });
    let Retention { keepers, trigger, .. } = &DATA.retention;
    let first = |text: &str| folded(text.split(' ').next().unwrap_or_default());
    let colon = view
        .at(sentence)
        .find(':')
        .filter(|at| view.at(sentence).get(..*at).and_then(entry::find).is_some_and(|label| label == Label::Retention));
    let from = colon.map_or(sentence.start, |at| sentence.start + at + 1);
    let words = view.words(&(from..sentence.end));
    let before_term = term.map(|term| view.words(&(from..term.max(from))));
    let shortened = |text: &str| {
        let text = text.trim_start_matches(['-', '•', '*', ' ']);
        text.chars().take(120).collect::<String>().trim().to_owned()
    };
    let unnamed = || "persoonsgegevens".to_owned();
    let Some(verb) = VERB.find(&words) else {
        // "Logbestanden: na zes weken gewist", "Bewaartermijn 12 maanden".
        let head = before_term.as_deref().unwrap_or(&words);
        let head = PARTS
            .find_iter(head)
            .last()
            .filter(|part| part.end() == head.len())
            .map_or(head, |part| head.get(..part.start()).unwrap_or_default());
        let head = shortened(head.trim_end_matches([':', ',', ' ', '-', '–']));
        return if head.is_empty() || entry::find(&folded(&head)).is_some() { unnamed() } else { head };
    };
    let head = words.get(..verb.start()).unwrap_or(&words);
    let opens = first(head.trim_start_matches(['-', '•', '*', ' ']));
    if !keepers.is(&opens) && !trigger.is(&opens) {
        return shortened(head);
    }
    let behind = before_term.as_deref().unwrap_or(&words).get(verb.end()..).unwrap_or_default().trim();
    let behind = if keepers.is(&first(behind)) { behind.split_once(' ').map_or("", |(_, rest)| rest) } else { behind };
    let kept = PARTS.find(behind).and_then(|part| behind.get(..part.start())).unwrap_or(behind);
    let kept = shortened(kept.trim_end_matches(['.', ',', ';']));
    if !kept.is_empty() {
        kept
    } else if keepers.is(&opens) {
        unnamed()
    } else {
        shortened(head)
    }
}
