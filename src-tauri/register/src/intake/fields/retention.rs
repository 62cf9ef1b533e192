//! `retention`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{LIST, PROSE, TABLE};
use crate::intake::duration::{self, Duration};
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Label, Topic};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

/// What is done with data when their time has come, or until then.
static KEPT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:bewaard|bewaren|bewaart|bewaartermijn|bewaarperiode|verwijderd|verwijderen|gewist|gewiste|vernietigd|geschoond|overschreven|overwritten|schoning|opgeschoond|geanonimiseerd|opgeslagen blijven|blijven beschikbaar|retained|retention|kept|deleted|erased|destroyed|removed|anonymi[sz]ed|stored for)\b",
    )
});
/// Terms of something else: a procedure, a promise after the end of the contract.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:bezwaar|opzegtermijn|inlichting|verzoek|melding|gemeld|binnen een door partijen|objection|notice period|request|meldplicht|hersteld|reactietijd)\b",
    )
});
/// Kept without an end.
static ENDLESS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:niet verwijderd|blijft (?:dit|deze)?[^.]{0,40}bestaan|onbeperkt bewaard|niet gewist|zonder einddatum|kept indefinitely|not deleted|retained indefinitely)\b",
    )
});
/// Kept as long as something lasts.
static WHILE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:zolang|gedurende de looptijd|tijdens de looptijd|for as long as|as long as|for the duration of|during the term)\b",
    )
});
static TRIGGER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\s*(?:na |nadat |after |vanaf |from |following |sinds |since |until |tot )[^.;\n]*(?:\n[^.;\n]{0,80})?")
});

/// Kept until the year is over.
static YEAR_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:tot (?:aan )?(?:het )?(?:einde|eind) van het (?:lopende )?schooljaar|until the end of the (?:current )?school year)\b",
    )
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = rows(sheet);
    let text = view.text();
    let mut last = usize::MAX;
    for kept in KEPT.find_iter(text) {
        let mut sentence = view.sentence(kept.start());
        // An item or a colon may have cut "Na een jaar …: verwijderd"; a sentence shorter than its verb's clause is widened.
        if sentence.len() < 24 {
            sentence.start = view.sentence(sentence.start.saturating_sub(2)).start;
        }
        if sentence.start == last || skips(sheet, sentence.start) {
            continue;
        }
        let words = view.at(&sentence);
        let durations: Vec<Duration> =
            duration::all(words).into_iter().filter(|one| one.months().is_some() || one.days().is_some()).collect();
        let at = kept.start() - sentence.start;
        let subject = subject(&view.words(&sentence));
        if let Some(nearest) = durations.iter().min_by_key(|one| one.range.start.abs_diff(at)) {
            if OTHER.is_match(words) && !sheet.topics.is(sentence.start, Topic::Retention) {
                continue;
            }
            let months = nearest.months();
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
            let confidence = if sheet.topics.is(sentence.start, Topic::Retention) { LIST } else { PROSE };
            found.push(Found::new(Stated::Retention { subject, months, trigger }, sentence, confidence));
        } else if let Some(year) = YEAR_END.find(words).filter(|_| sheet.topics.is(sentence.start, Topic::Retention)) {
            last = sentence.start;
            let trigger = Some(view.words(&(sentence.start + year.start()..sentence.end)));
            found.push(Found::new(Stated::Retention { subject, months: None, trigger }, sentence, PROSE));
        } else if ENDLESS.is_match(words) && !words.contains("niet automatisch") && !words.contains("not automatically")
        {
            last = sentence.start;
            found.push(Found::new(Stated::Retention { subject, months: None, trigger: None }, sentence, PROSE));
        } else if let Some(lasts) = WHILE.find(words).filter(|_| {
            words.contains("bewaard")
                || words.contains("retained")
                || words.contains("kept")
                || words.contains("bewaren")
        }) {
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

/// Rows and labels: "Bewaartermijn: 12 maanden".
fn rows(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    found.extend(terms(sheet));
    let labelled = sheet.entries.with(Label::Retention);
    for entry in labelled.filter(|entry| entry.record.is_some() || !skips(sheet, entry.name.start)) {
        let text = view.at(&entry.value);
        let told = found.iter().any(|one| entry.block.contains(&one.range.start));
        if KEPT.is_match(text) || told {
            continue;
        }
        if let Some(term) = duration::all(text).first() {
            let subject = entry.record.as_ref().map_or_else(|| "persoonsgegevens".to_owned(), |of| view.words(of));
            found.push(Found::new(
                Stated::Retention { subject, months: term.months(), trigger: Some(view.words(&entry.value)) },
                entry.range(),
                entry.confidence,
            ));
        }
    }
    let mut column: Option<(usize, usize)> = None;
    for row in view.rows() {
        if let Some(at) = row.cells.iter().position(|cell| {
            ["bewaartermijn", "bewaarperiode", "termijn", "retention"]
                .iter()
                .any(|word| view.at(cell).trim().starts_with(word))
                && cell.len() < 60
        }) {
            column = (row.cells.len() > 1).then_some((row.table, at));
            continue;
        }
        let Some((_, at)) = column.filter(|(table, at)| *table == row.table && *at > 0) else { continue };
        let (Some(cell), Some(what)) = (row.cells.get(at), row.cells.first()) else { continue };
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
    bodies.extend(labelled.filter(|entry| entry.beside).map(|entry| entry.value.start..entry.block.end));
    let mut found: Vec<Found> = Vec::new();
    let mut push = |what: Range<usize>, term: Range<usize>, range: Range<usize>| {
        let subject = view.words(&what);
        let subject = subject.trim_matches([':', ',', ' ', '-', '*', '•', '·', '.']).to_owned();
        let known = found.iter().any(|one| one.range == range);
        if known || subject.is_empty() || subject.split_whitespace().count() > 12 {
            return;
        }
        for one in duration::all(view.at(&term)).into_iter().filter(|one| one.months().is_some()) {
            let trigger = Some(view.words(&(term.start + one.range.start..term.end)));
            let stated = Stated::Retention { subject: subject.clone(), months: one.months(), trigger };
            found.push(Found::new(stated, range.clone(), LIST));
        }
    };
    for row in view.rows() {
        let filled: Vec<&Range<usize>> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
        if let [what, term] = filled.as_slice()
            && bodies.iter().any(|body| body.contains(&what.start))
        {
            push((*what).clone(), (*term).clone(), row.range());
        }
    }
    for body in &bodies {
        for sentence in view.sentences(body) {
            let text = view.at(&sentence);
            let inside = view.rows().iter().any(|row| row.cells.len() > 1 && row.range().contains(&sentence.start));
            if inside || KEPT.is_match(text) || OTHER.is_match(text) || text.len() > 160 {
                continue;
            }
            let all = duration::all(text);
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
    found
}

/// Places whose terms are not those of data: clauses, sub-processors, breaches, lists of definitions.
fn skips(sheet: &Sheet<'_>, place: usize) -> bool {
    [DocumentKind::Agreement, DocumentKind::SecurityAnnex].iter().any(|kind| sheet.segments.is(place, *kind))
        || [Topic::Definitions, Topic::Breach, Topic::Subprocessors].iter().any(|topic| sheet.topics.is(place, *topic))
        || sheet.view.rows().iter().any(|row| row.cells.len() > 2 && row.range().contains(&place))
}

/// What is kept: the sentence up to its verb, shortened.
fn subject(sentence: &str) -> String {
    static VERB: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\s(?:worden|wordt|blijven|blijft|zijn|zal|zullen|is|are|will|shall|bewaren)\s")
            .expect("literal")
    });
    let end = VERB.find(sentence).map_or(sentence.len(), |verb| verb.start());
    let head = sentence.get(..end).unwrap_or(sentence).trim_start_matches(['-', '•', '*', ' ']);
    head.chars().take(120).collect::<String>().trim().to_owned()
}
