//! `storage`: where data lie, from labels, from a column that says so and from sentences.

mod places;

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::subprocessor;
use crate::intake::confidence::{LABEL, PROSE, TABLE};
use crate::intake::denial::affirmed;
use crate::intake::fold::pattern;
use crate::intake::name::with_form;
use crate::intake::stated::Stated;
use crate::intake::view::View;
use crate::intake::vocabulary::{Label, Topic, folded};
use crate::intake::{Found, Sheet, country};
use crate::model::choice::DocumentKind;
pub(super) use places::places;
use places::{only_country, towns};

static LIES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:opslag(?: en verwerking)?(?: van [a-z ]{3,40})? (?:(?:vindt|vinden) plaats|(?:vindt|vinden|geschiedt|gebeurt|is)(?: alleen| uitsluitend)?) (?:in|te|binnen)|\b(?:gegevens|accounts|reservekopieen|servers)(?: \w+){0,3} staan(?: op servers)? in|bewaart de gegevens in|(?:worden|wordt|zijn|is)(?: \w+){0,3}? (?:opgeslagen|gehost|bewaard|opgeslagen en verwerkt|verwerkt en opgeslagen)(?: en verwerkt)?(?: \w+){0,5}? (?:in|te)|servers? (?:staan|staat|bevinden zich|bevindt zich)(?: \w+){0,3}? (?:in|te)|datacenters? (?:staan|staat|bevindt zich|bevinden zich|is gevestigd|in)(?: in| te)?|gehost in|(?:are|is|being)(?: \w+){0,2} (?:stored|hosted|stored and processed|processed and stored)(?: \w+){0,5}? in|data cent(?:re|er)s? (?:is|are)?(?: \w+){0,2}? ?in|servers (?:are )?(?:located )?in|data is located in|hosted in|stored in)(?: (?:een |a |the |twee |two )?(?:datacent(?:ers?|ra|rum)|data cent(?:re|er)s?) (?:in|te))?(?: de| het| the)? ",
    )
});
/// The same with another subject or verb: "databases staan in", "slaat gegevens uitsluitend op in", "een kopie staat in".
static STANDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:servers?(?: [\w,()]+){0,7} (?:staat|staan) (?:in|te)|(?:databases?|servers?|serverruimtes?|webwinkel|software|applicaties?|app|platform|omgeving\w*|dienst|kopie\w*|reservekopie\w*|backups?|uitwijk\w*|rekencentr\w+|datacent\w+|gegevens|persoonsgegevens|data|alles|bestanden|dossiers|documenten|opnamen|teksten|foto's)(?: [\w,()]+){0,4} (?:staat|staan|draait|draaien|ligt|liggen|blijft|blijven|bevindt zich|bevinden zich|worden bewaard|wordt bewaard)(?: [\w,]+){0,6}? (?:in|te)|(?:slaat|slaan)(?: \w+){1,5} op in(?: (?:zijn|haar|hun|ons|onze|een|its|our) (?:eigen )?[a-z]+ (?:in|te))?|(?:data|content|accounts?|backups?|files|records|copies|copy|everything|recordings)(?: [\w,]+){0,4} (?:is|are|stays?|remains?|resides?|sits?)(?: [\w,]+){0,4}? (?:in|at)|(?:european|eu|eea|dutch) (?:customers|schools)(?: \w+){0,3} (?:is|in|are in)|(?:locatie|plaats|land|landen)(?:/(?:plaats|land))? (?:van )?(?:de )?opslag(?:,?/? ?[a-z]+){0,9} ?:|(?:backups?|reservekopie\w*) ?:|(?:kopie\w*|reservekopie\w*|backups?)(?: \w+){0,3} (?:gaat|gaan)(?: \w+){0,3} naar|(?:worden|wordt)(?: \w+){0,3} verwerkt in(?: de| het)?) ?",
    )
});
/// Under a heading on storage a hall with its town says it without a verb: "Ons eigen rekencentrum in Delft; uitwijk in Breda".
static HALL_IN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:datacent\w+|rekencentr\w+|uitwijk\w*|serverruimtes?|serverpark\w*|reservekopie\w*|backups?|data cent\w+|fail ?over)(?: \w+){0,3}? (?:in|te|naar|to|at) ",
    )
});
/// "Beide in Nederland": the country of the towns just named.
static ALL_OF_THEM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\W*(?:beide\w*|allebei|alle(?:maal| drie| twee)|both|all (?:of them|three))\b[^.]{0,60}")
});
/// "In een nederlands datacenter", "op duitse servers".
static HALL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?P<whose>[a-z-]+) (?:datacent\w+|rekencentr\w+|servers?|serverpark\w*|cloud\w*|bodem|grondgebied|data cent\w+|hosting|soil)\b",
    )
});
/// What a party does that stores for others.
static HOSTS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:hosting|hosten|gehost|huisvesting|opslag|reservekopie\w*|backups?|datacent\w+|rekencentr\w+|servers?|storage|data cent\w+)\b",
    )
});
/// "Dat je adres in de Verenigde Staten bewaart".
static VERB_LAST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\bin (?:de |het |the )?(?P<where>[a-z]+(?: [a-z]+){0,2}) (?:bewaart|bewaard|opgeslagen|opslaat|gehost)\b")
});
/// A question after the place.
static ASKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:waar (?:staan|worden|slaat|bewaart)|staan (?:alle |de )?gegevens|where (?:are|is|do you store))\b[^?]*\?",
    )
});
/// A storage that is not, or not yet.
static UNREAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:bijvoorbeeld|zou|zouden|kiest|for example|may choose|could|former|voorheen|tot voor kort)\b")
});
/// Where a party is seated.
static SEAT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:vestig\w*|gevestigd|zetel|seat|established|headquarters|plaats)\b"));
static DENIED: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:niet|geen|nooit|not|never|buiten|outside)\b"));
pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    for value in sheet.values(Label::Storage).into_iter().chain(answers(view)) {
        let place = value.start;
        let inside = view.rows_at(place).any(|row| row.cells.len() > 1);
        let head = view.rows_at(place).find(|row| row.cells.iter().any(|cell| cell.contains(&place)));
        let first = head.and_then(|row| view.table(row.table).first());
        // The rows of a list of parties are read by its columns.
        let parties = first.is_some_and(|row| subprocessor::head(sheet, row).is_some());
        let text = view.words(&value);
        if inside && !parties && text.split_whitespace().count() <= 14 {
            found.extend(
                located(&text)
                    .into_iter()
                    .map(|(place, country)| Found::new(Stated::Storage { place, country }, value.clone(), LABEL)),
            );
        }
    }
    for hit in VERB_LAST.captures_iter(view.text()) {
        let Some(place) = hit.name("where") else { continue };
        let sentence = view.sentence(place.start());
        if let Some(code) =
            country::exactly(&view.words(&place.range())).filter(|_| !DENIED.is_match(view.at(&sentence)))
        {
            found.push(Found::new(Stated::Storage { place: None, country: Some(code.to_owned()) }, sentence, PROSE));
        }
    }
    for entry in sheet.entries.with(Label::Storage) {
        let place = entry.name.start;
        if sheet.segments.is(place, DocumentKind::Agreement) || sheet.topics.is(place, Topic::Definitions) {
            continue;
        }
        let line = view.words(&entry.value);
        // A sentence under the label is read as one below.
        let line = line.split(". ").next().unwrap_or_default();
        if line.split_whitespace().count() <= 10 {
            for (place, country) in located(line) {
                found.push(Found::new(Stated::Storage { place, country }, entry.range(), entry.confidence));
            }
        }
    }
    for (row, stores) in subprocessor::flattened(sheet) {
        if let Stated::Subprocessor { country: Some(country), .. } = row.stated
            && stores
        {
            found.push(Found::new(Stated::Storage { place: None, country: Some(country) }, row.range, row.confidence));
        }
    }
    let halls = HALL_IN.find_iter(view.text()).filter(|hall| sheet.topics.is(hall.start(), Topic::Storage));
    let said = LIES.find_iter(view.text()).chain(STANDS.find_iter(view.text())).map(|hit| (hit, false));
    for (lies, hall) in said.chain(halls.map(|hit| (hit, true))) {
        let sentence = view.sentence(lies.start());
        let near = sentence.start.max(lies.start().saturating_sub(if hall { 120 } else { 30 }));
        if sheet.topics.is(lies.start(), Topic::Definitions)
            || DENIED.is_match(view.at(&(near..lies.end())))
            || UNREAL.is_match(view.at(&sentence))
        {
            continue;
        }
        let end = lines_end(view, lies.end(), view.sentence(lies.end()).end);
        let rest = view.words(&(lies.end()..end));
        // Under the heads of a table that was lost stands a party with its seat.
        if lies.as_str().trim_end().ends_with(':') && with_form(&rest).is_some() {
            continue;
        }
        // The word before a town tells it from a common word of the same form.
        let inside = [" in", " te"].iter().any(|word| lies.as_str().trim_end().ends_with(word));
        for (place, country) in located(&if inside { format!("in {rest}") } else { rest }) {
            let passage = sentence.start..end.max(sentence.end);
            // "In Nederland, in het datacentrum te Delft": before the hall stands its country.
            let before = near.max(sentence.start)..lies.end();
            let country =
                country.or_else(|| hall.then(|| only_country(&view.words(&before))).flatten().map(str::to_owned));
            found.push(Found::new(Stated::Storage { place, country }, passage, PROSE + 0.05));
        }
    }
    found = settle(placed_together(view, found));
    let rows = columns(sheet, !found.is_empty());
    // What a column says of each party is not repeated without a place that a sentence names.
    let placed: Vec<Stated> = found.iter().filter_map(|one| without_place(&one.stated)).collect();
    found.extend(rows.into_iter().filter(|row| !placed.contains(&row.stated)));
    if found.is_empty() { hosts(sheet) } else { found }
}

/// Gives towns without a country the one that the next sentence names for all of them.
fn placed_together(view: &View<'_>, mut found: Vec<Found>) -> Vec<Found> {
    for one in &mut found {
        let Stated::Storage { place: Some(_), country: country @ None } = &mut one.stated else { continue };
        let mut end = one.range.end;
        for _ in 0..2 {
            let next = view.sentence(end);
            if let Some(all) = ALL_OF_THEM.find(view.at(&next)) {
                *country = only_country(all.as_str()).map(str::to_owned);
                break;
            }
            end = next.end;
        }
    }
    found
}

/// Answers to a question where data lie.
fn answers(view: &View<'_>) -> Vec<Range<usize>> {
    let asked = view.rows().iter().filter(|row| row.cells.iter().any(|cell| ASKED.is_match(view.at(cell))));
    asked
        .flat_map(|row| row.cells.iter().filter(|cell| !cell.is_empty() && !ASKED.is_match(view.at(cell))).cloned())
        .collect()
}

/// The country alone of a storage that has a place.
fn without_place(stated: &Stated) -> Option<Stated> {
    let Stated::Storage { place: Some(_), country } = stated else { return None };
    Some(Stated::Storage { place: None, country: country.clone() })
}

/// Where a sentence ends that a heading or a label may follow without a full stop.
fn lines_end(view: &View<'_>, start: usize, end: usize) -> usize {
    let end = end.clamp(start, start + 200);
    let label = view.at(&(start..end)).match_indices('\n').find(|(at, _)| {
        let line = view.line_at(start + at + 1);
        view.lines().get(line).is_some_and(|line| view.is_heading(line))
    });
    label.map_or(end, |(at, _)| start + at)
}

/// The places and countries that a text names: with its country where it stands, a known town on its own, or what is called
/// after a country.
fn located(text: &str) -> Vec<(Option<String>, Option<String>)> {
    let affirmed = affirmed(text);
    let text = affirmed.as_str();
    let first = text.split(". ").next().unwrap_or(text);
    let named = text.strip_prefix("in ").unwrap_or(text);
    let mut all: Vec<_> = places(named).into_iter().map(|(place, country)| (place, Some(country))).collect();
    let known =
        |name: &Option<String>, all: &[(Option<String>, Option<String>)]| all.iter().any(|(one, _)| one == name);
    let more: Vec<_> = towns(first, only_country(first)).into_iter().filter(|(name, _)| !known(name, &all)).collect();
    all.retain(|(place, country)| place.is_some() || !more.iter().any(|(_, other)| other == country));
    all.extend(more);
    if all.is_empty() {
        let low = folded(first);
        let hall = HALL.captures_iter(&low).find_map(|hall| country::adjective(hall.name("whose")?.as_str()));
        all.extend(hall.map(|code| (None, Some(code.to_owned()))));
    }
    all
}

/// "Land van opslag" beside each sub-processor. Where the document says elsewhere where its data lie, a place of processing is that
/// of storage for parties that store only.
fn columns(sheet: &Sheet<'_>, told: bool) -> Vec<Found> {
    cells(sheet, |head| Some((head.storage?, head.service.filter(|_| told && !head.keeps))))
}

/// Countries of parties that store for others, where the document says nowhere else where data lie.
fn hosts(sheet: &Sheet<'_>) -> Vec<Found> {
    let mut found = cells(sheet, |head| Some((head.country?, Some(head.service?))));
    for one in &mut found {
        one.confidence = PROSE;
    }
    found
}

/// What a column says, in the rows whose service stores where that is asked.
fn cells(sheet: &Sheet<'_>, column: impl Fn(&subprocessor::Columns) -> Option<(usize, Option<usize>)>) -> Vec<Found> {
    let view = &sheet.view;
    let mut found = Vec::new();
    let mut columns: Option<(usize, (usize, Option<usize>))> = None;
    for row in view.rows() {
        if let Some(head) = subprocessor::head(sheet, row) {
            // The seat of a party says nothing of where its servers stand.
            let seat = |at: usize| row.cells.get(at).is_some_and(|cell| SEAT.is_match(view.at(cell)));
            columns = column(&head)
                .filter(|(at, service)| service.is_none() || head.storage == Some(*at) || !seat(*at))
                .map(|at| (row.table, at));
            continue;
        }
        let Some((_, (at, service))) = columns.filter(|(table, _)| *table == row.table) else { continue };
        let stores = service.is_none_or(|at| row.cells.get(at).is_some_and(|cell| HOSTS.is_match(view.at(cell))));
        let Some(cell) = row.cells.get(at).filter(|_| stores) else { continue };
        for (place, country) in located(&view.words(cell)) {
            found.push(Found::new(Stated::Storage { place, country }, row.range(), TABLE - 0.07));
        }
    }
    found
}

/// A country with a place makes the same country without one superfluous.
fn settle(found: Vec<Found>) -> Vec<Found> {
    let placed: HashSet<String> = found
        .iter()
        .filter_map(|one| {
            if let Stated::Storage { place: Some(_), country: Some(country) } = &one.stated {
                Some(country.clone())
            } else {
                None
            }
        })
        .collect();
    found
        .into_iter()
        .filter(|one| !matches!(&one.stated, Stated::Storage { place: None, country: Some(country) } if placed.contains(country)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::places::{places, towns};

    #[test]
    fn places_and_countries() {
        assert_eq!(places("Amsterdam, Nederland."), [(Some("Amsterdam".to_owned()), "NL".to_owned())]);
        assert_eq!(places("Ierland en Duitsland"), [(None, "IE".to_owned()), (None, "DE".to_owned())]);
        assert_eq!(places("Frankfurt (Duitsland)"), [(Some("Frankfurt".to_owned()), "DE".to_owned())]);
        let dutch = |city: &str| (Some(city.to_owned()), "NL".to_owned());
        assert_eq!(places("Nederland, te Enschede en te Almere"), [dutch("Enschede"), dutch("Almere")]);
        assert_eq!(places("Utrecht en Groningen, Nederland"), [dutch("Utrecht"), dutch("Groningen")]);
        assert_eq!(places("Frankrijk (Parijs)"), [(Some("Parijs".to_owned()), "FR".to_owned())]);
        assert_eq!(places("Frankfurt am Main (Duitsland)"), [(Some("Frankfurt am Main".to_owned()), "DE".to_owned())]);
        assert!(places("een beveiligde database").is_empty());
    }

    #[test]
    fn towns_without_their_country() {
        let town = |name: &str, code: Option<&str>| (Some(name.to_owned()), code.map(str::to_owned));
        let text = "twee datacenters van onze partner Wolkje Datacenters, in Assen en Breda";
        assert_eq!(towns(text, None), [town("Assen", None), town("Breda", None)]);
        assert_eq!(
            towns("Almere, het tweede in Antwerpen (België)", None),
            [town("Almere", None), town("Antwerpen", Some("BE"))]
        );
        assert_eq!(towns("in Azure", None), []);
        // A common word at the head of a sentence is no town; the same word behind "in" is.
        assert_eq!(towns("Huizen en scholen; Putten: Leiden van het team", None), []);
        assert_eq!(towns("Houten", None), [town("Houten", None)]);
        assert_eq!(towns("in Utrecht en Leiden", None), [town("Utrecht", None), town("Leiden", None)]);
        assert_eq!(towns("een rekencentrum te Hoorn", None), [town("Hoorn", None)]);
    }
}
