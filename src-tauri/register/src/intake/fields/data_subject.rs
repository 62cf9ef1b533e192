//! `data_subject`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{GUESS, LABEL, PROSE};
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::{Label, Topic, WORDS, any_of};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

static SUBJECTS: LazyLock<Vec<(&'static str, Regex)>> =
    LazyLock::new(|| WORDS.data_subjects.iter().map(|(id, words)| (id.as_str(), any_of(words))).collect());
/// Age that makes a pupil `ds2`.
static SIXTEEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:16 (?:jaar )?(?:en|of) ouder|16\+|vanaf 16|ouder dan 16|aged 16 (?:and|or) (?:over|above|older)|16 years (?:and|or) older)",
    )
});
/// English texts call pupils students; these are younger.
static YOUNG: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\bstudents (?:in|of|at) (?:primary|secondary|lower|any age)|\bunder(?: the age of)? (?:16|sixteen)|\bof any age",
    )
});
/// Students of whom these are only some.
static INCLUDING: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:including|also|among them) (?:students |those )?(?:under|younger)"));
/// Pupils and students in one range of ages.
static AGES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:10|11|12|13|14) ?(?:-|to|tot|t/m) ?(?:17|18|19) (?:years|jaar)"));
static UNDER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:jonger dan 16|onder de 16|under (?:the age of )?16|younger than 16|minderjarig)"));
/// A sentence of a policy that says whose data are processed.
static OF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:persoonsgegevens|gegevens|personal data|data) (?:van|of|about|over) (?:de |the |onze |our |minderjarige )?(?:\w+ ){0,2}|\b(?:betrokkenen|gebruikers|data subjects|users) (?:zijn|are):? |\b(?:meant|intended|bedoeld) (?:for|voor) |(?:^|\n|[.;:•-] ?)\W{0,3}van (?:leerlingen|kinderen|studenten|ouders|docenten|leerkrachten|contactpersonen)|(?:door|van) (?:gebruikers|users) \(",
    )
});

static SAYS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:betrokkenen|gebruikers|data subjects|users) (?:zijn|are)|\b(?:meant|intended|bedoeld) (?:for|voor)|van (?:leerlingen|ouders|docenten|leerkrachten|contactpersonen)$",
    )
});

/// "Gegevens van leerlingen worden niet verwerkt."
static NONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:worden|wordt|are|is) (?:niet|not) (?:verwerkt|processed)|\b(?:hebben|heeft|krijgen|have|has|get) (?:geen|no) (?:\w+ )?(?:toegang|access|account)|\b(?:verwerken|process) (?:wij |we )?(?:geen|no)\b|\b(?:ontvangen|krijgen|hebben|verwerken|zien) (?:wij|we) (?:niet|nooit)\b",
    )
});
/// People who do something with the product: "Leerlingen en docenten zien hun rooster".
static USES: LazyLock<Regex> = LazyLock::new(|| {
    let people = r"(?:leerlingen|kinderen|kandidaten|kleuters|studenten|docenten|leerkrachten|leraren|mentoren|ouders|verzorgers|pupils|students|children|learners|teachers|parents|guardians|carers)";
    pattern(&format!(
        r"\b(?:een|de|iedere|elke|the|a|each|every) (?:leerling|leerkracht|docent|leraar|pupil|student|teacher|child|kind) (?:kiest|maakt|ziet|leest|oefent|logt|bekijkt|beantwoordt|plant|volgt|schrijft|chooses|creates|sees|reads|practises|signs in|logs in|writes|answers)\b|\b{people}(?:(?:,| en| of| and| or|/) ?(?:hun |their |de |the )?{people}){{0,3}} (?:zien|maken|oefenen|loggen|melden zich|volgen|werken|gebruiken|lezen|kijken|nemen|zetten|schrijven|bekijken|beantwoorden|beheren|plannen|ontvangen|krijgen|spelen|leren|log in|sign in|see|use|draft|write|read|follow|upload|practise|answer|record|take|set)\b"
    ))
});
/// "Persoonsgegevens verwerkt van leerlingen in groep 3 en van hun leerkrachten", also in the clauses of an agreement.
static PERSONAL: LazyLock<Regex> = LazyLock::new(|| {
    let people = r"(?:leerlingen|docenten|leerkrachten|ouders|studenten|medewerkers|sollicitanten|pupils|students|teachers|parents|job applicants|employees)";
    pattern(&format!(
        r"\b(?:persoonsgegevens|personal data)(?: (?:verwerkt|die|worden|of|processed))? (?:van|of|over) (?:de |haar |hun |zijn |its |their )?{people}\b[^.;:]{{0,90}}"
    ))
});
/// Sentences that name the people whose data a product holds: "In het dossier staan leerlingen", "used by teachers and learners".
static HOLDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:in (?:het|de|dit|the) \w{3,24} staan|inloggen (?:doen|kunnen|mogen)|(?:used|gebruikt) (?:by|door)|for use by|(?:rol|role) \(|(?:naam|namen|adres|adressen|gegevens|names?|address(?:es)?) (?:en \w+ |and \w+ )?(?:van|of) (?:uw|je|jouw|jullie|your)) ?",
    )
});
/// Those whom a sentence is about without their doing anything: "Kinderen loggen niet in; over hen gaat het wel".
static ABOUT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:over hen gaat het|gaat het wel over hen|it is about them|their data are in)\b"));
/// A question after people, which the next sentence answers.
static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?(?:(?:wie|who)\b.{0,60}\b(?:systeem|system|werk\w*|gebruik\w*|uses?|data|gegevens|mee|app)\b|(?:over|van|about) (?:wie|whom)\b)",
    )
});
/// For whom a product is made: "voor kleuters en hun juffen en meesters".
static MADE_FOR: LazyLock<Regex> = LazyLock::new(|| {
    let people = r"(?:leerlingen|kinderen|kleuters|studenten|docenten|leerkrachten|leraren|juffen|ouders|pupils|students|children|learners|teachers|parents)";
    pattern(&format!(
        r"\b(?:voor|for) (?:de |the )?{people}(?:,| en| of| and) (?:hun |their |de |the )?(?:{people}|meesters)\b(?: (?:en|of|and) (?:hun |their |de |the )?\w+)?"
    ))
});
static DOUBT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:geen|niet|nooit|not|never|no|kunnen ook|gratis|datalek)\b|\?"));
/// Pupils and students, both.
static BOTH: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:leerlingen en studenten|pupils and students)\b"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for value in sheet.values(Label::Users) {
        if sheet.topics.is(value.start, Topic::Definitions) {
            continue;
        }
        let ticked = view.at(&value).contains("[x]");
        for item in view.sentences(&value).iter().take(8) {
            let text = view.at(item);
            if NONE.is_match(text) {
                continue;
            }
            // Of a line of boxes only what stands behind a ticked one.
            let pieces = text.split("[x]").skip(usize::from(ticked));
            for piece in pieces.map(|piece| if ticked { piece.split("[ ]").next().unwrap_or_default() } else { piece })
            {
                subjects(piece, item, LABEL, &mut found);
            }
        }
    }
    if !found.is_empty() {
        // A label for users may leave out those who only stand in the data.
        found.extend(named(sheet).into_iter().filter(|one| sheet.segments.is(one.range.start, DocumentKind::Leaflet)));
        return found;
    }
    let mut told = named(sheet);
    for of in OF.find_iter(view.text()) {
        let says = SAYS.is_match(of.as_str());
        if sheet.segments.is(of.start(), DocumentKind::Agreement) && !says
            || sheet.topics.is(of.start(), Topic::Definitions)
        {
            continue;
        }
        let begin = of.start() + of.as_str().find(|c: char| c.is_ascii_alphabetic()).unwrap_or_default();
        let sentence = view.sentence(begin);
        // A question states nothing.
        if view.at(&sentence).trim_end().ends_with('?') || NONE.is_match(view.at(&sentence)) {
            continue;
        }
        let rest = begin..(of.end() + 60).min(sentence.end).max(begin);
        let doubt =
            ["verstrekken", "toestemming", "tenzij", "niet ", "?"].iter().any(|word| view.at(&sentence).contains(word));
        // A sentence that says who they are is read to its end, and may name anyone.
        let rest = if says { begin..sentence.end.max(begin) } else { rest };
        let from = found.len();
        subjects(view.at(&rest), &sentence, if doubt { GUESS } else { PROSE }, &mut found);
        if says {
            told.extend(found.drain(from..));
        }
    }
    for of in PERSONAL.find_iter(view.text()) {
        let sentence = view.sentence(of.start());
        let aside = sheet.topics.is(of.start(), Topic::Definitions) || sheet.topics.is(of.start(), Topic::Breach);
        if !aside && !DOUBT.is_match(view.at(&sentence)) {
            subjects(of.as_str(), &sentence, PROSE - 0.05, &mut told);
        }
    }
    for uses in USES.find_iter(view.text()) {
        let sentence = view.sentence(uses.start());
        if !passing(sheet, uses.start()) && !DOUBT.is_match(view.at(&sentence)) {
            subjects(uses.as_str(), &sentence, PROSE - 0.05, &mut told);
        }
    }
    // Running text names people in passing; only pupils and teachers are proposed from it.
    found.retain(|one| matches!(&one.stated, Stated::DataSubject(id) if id == "ds1" || id == "ds2" || id == "ds4"));
    told.extend(found);
    told
}

/// The people that sentences name as those who use a product or whose data it holds.
fn named(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut note = |text: &str, place: usize| {
        let sentence = view.sentence(place);
        if !passing(sheet, place) && !sheet.topics.is(place, Topic::Subprocessors) {
            subjects(text, &sentence, PROSE - 0.05, &mut found);
        }
    };
    for holds in HOLDS.find_iter(view.text()) {
        let who = holds.end();
        let sentence = view.sentence(who);
        let text = view.at(&(who..sentence.end.min(who + 140).max(who)));
        let text = text.split(['.', ';', ':', '?']).next().unwrap_or(text);
        // What stands between brackets ends with them.
        let role = holds.as_str().trim_end().ends_with('(');
        let text = if role { text.split(')').next().unwrap_or(text) } else { text };
        // Behind "gegevens van uw" only the next words are people.
        let data = holds.as_str().starts_with(['n', 'a', 'g']) && !holds.as_str().starts_with("gebruikt");
        let text = if data { text.get(..text.len().min(28)).unwrap_or(text) } else { text };
        if !NONE.is_match(view.at(&sentence)) {
            note(text, who);
        }
    }
    for about in ABOUT.find_iter(view.text()) {
        let sentence = view.sentence(about.start());
        let before = view.sentence(sentence.start.saturating_sub(2));
        note(view.at(&(before.start..sentence.end)), about.start());
    }
    for (mark, _) in view.text().match_indices('?') {
        let question = view.sentence(mark);
        if question.len() > 110 || !ASKED.is_match(view.at(&question)) {
            continue;
        }
        let answer = view.sentence(question.end);
        if !DOUBT.is_match(view.at(&answer)) {
            note(view.at(&answer), answer.start);
        }
    }
    for made in MADE_FOR.find_iter(view.text()) {
        if !DOUBT.is_match(view.at(&view.sentence(made.start()))) {
            note(made.as_str(), made.start());
        }
    }
    found
}

/// Places where people are named for another reason than that they use the product.
fn passing(sheet: &Sheet<'_>, place: usize) -> bool {
    sheet.segments.is(place, DocumentKind::Agreement)
        || [Topic::Definitions, Topic::Breach, Topic::Contact, Topic::Signing]
            .iter()
            .any(|topic| sheet.topics.is(place, *topic))
}

/// The people that a text names.
pub(super) fn subjects(text: &str, range: &Range<usize>, confidence: f64, found: &mut Vec<Found>) {
    for (id, words) in SUBJECTS.iter() {
        let Some(word) = words.find(text) else { continue };
        let before = text.get(..word.start()).unwrap_or_default();
        let former = *id == "ds1" && (before.ends_with("oud") || before.ends_with("oud "));
        let after = text.get(word.end()..).unwrap_or_default();
        // "oudergesprek" and "ouder dan 16" are no parents.
        let kin = *id == "ds1" && word.as_str() == "kinderen" && text.contains("partner");
        if former
            || kin
            || (*id == "ds3"
                && word.as_str() == "ouder"
                && (after.starts_with(" dan") || before.ends_with("of ") || before.ends_with("en ")))
        {
            continue;
        }
        let ids: &[&str] = match *id {
            "ds2" if AGES.is_match(text) => &["ds1", "ds2"],
            "ds2" if YOUNG.is_match(text) && INCLUDING.is_match(text) => &["ds1", "ds2"],
            "ds2" if YOUNG.is_match(text) => &["ds1"],
            "ds1" if SIXTEEN.is_match(text) && UNDER.is_match(text) => &["ds1", "ds2"],
            "ds1" if SIXTEEN.is_match(text) => &["ds2"],
            "ds2"
                if found.iter().any(|one| matches!(&one.stated, Stated::DataSubject(id) if id == "ds1"))
                    && !SIXTEEN.is_match(text)
                    && !BOTH.is_match(text) =>
            {
                &[]
            }
            other => &[other],
        };
        for id in ids {
            found.push(Found::new(Stated::DataSubject((*id).to_owned()), range.clone(), confidence));
        }
    }
}
