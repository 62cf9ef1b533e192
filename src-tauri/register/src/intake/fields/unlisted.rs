//! `subprocessor.unlisted`: parties that the text names as processing, outside the list.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::bystander::deny_others;
use crate::intake::confidence::{GUESS, PROSE};
use crate::intake::denial::{self, clause, denies};
use crate::intake::fold::{literal, pattern, squash};
use crate::intake::listing::AND;
use crate::intake::name::{FORMS, has_form, is_name, leading, without_form};
use crate::intake::person::{is_given, is_person};
use crate::intake::stated::Stated;
use crate::intake::tense::{is_ahead, is_ended, is_past, is_possible};
use crate::intake::view::View;
use crate::intake::vocabulary::{
    Around, Behind, CalledSo, Done, DoneBy, PARTIES, TOWNS, Topic, UNLISTED, WORDS, any_of, folded,
};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

/// Words that a host or a helper of the vendor follows.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    let Behind { hosts, runs, runs_over, goes, goes_to, backups, .. } = &UNLISTED.behind;
    let Behind { backups_are, backups_kept, backups_at, backups_kept_at, .. } = &UNLISTED.behind;
    pattern(&format!(
        r"\b(?:{hosts}|{runs}(?: \w+){{0,3}} {runs_over}|{goes}(?: \w+){{0,4}} {goes_to}|{backups} (?:{backups_at}|{backups_are} [a-z ]{{0,20}}{backups_kept} {backups_kept_at}))(?: {})? ",
        UNLISTED.articles
    ))
});
/// "De technicus van A en/of B leggen vast".
static STAFF: LazyLock<Regex> = LazyLock::new(|| {
    let CalledSo { staff, staff_of, staff_does, .. } = &UNLISTED.called;
    pattern(&format!(r"\b{staff} {staff_of} (?P<names>[^.:;\n]{{2,70}}?) {staff_does}\b"))
});
/// "Naam (SaaS-leverancier …)".
static SUPPLIER: LazyLock<Regex> = LazyLock::new(|| {
    literal(&format!(
        r"(?P<name>[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){{0,3}})\s+\((?i:{})[^)]*\)",
        UNLISTED.called.supplier
    ))
});
/// "Onze hostingpartner Naam", "ons datacenter (Naam)".
static PARTNER: LazyLock<Regex> = LazyLock::new(|| {
    let CalledSo { ours, field, partner, operator, .. } = &UNLISTED.called;
    pattern(&format!(r"\b{ours} {field}? ?{partner}(?: {operator})? ?,? ?\(?"))
});
/// "De rekencentra zijn van A en B", "het beheer van de database doet Naam".
static DOES: LazyLock<Regex> = LazyLock::new(|| {
    let Behind { halls, halls_are, halls_own, of, the_work, technical, work, work_does, .. } = &UNLISTED.behind;
    let Behind { work_articles, work_kinds, .. } = &UNLISTED.behind;
    pattern(&format!(
        r"\b(?:{halls} {halls_are} (?:{halls_own} )?{of}|(?:{the_work} )?(?:{technical} )?{work}(?: {of} [^.,;:\n]{{2,40}})? {work_does}) (?:(?:{work_articles} )?{work_kinds} )?"
    ))
});
/// "Is monitored with Naam", "are delivered through Naam": also in the clauses of an agreement.
static THROUGH: LazyLock<Regex> = LazyLock::new(|| {
    let Behind { through, with_software, messages, messages_go, messages_over, .. } = &UNLISTED.behind;
    let are = &UNLISTED.done.dutch.are;
    pattern(&format!(
        r"\b(?:{through}|{are} [^.;]{{0,60}}? {with_software}|{messages}(?: [a-z]+){{0,5}} {messages_go}(?: [a-z]+)? {messages_over}) "
    ))
});
/// Beside the list: "gebruiken wij daarnaast Naam".
static BESIDES: LazyLock<Regex> = LazyLock::new(|| {
    let Behind { uses, besides, also, services, .. } = &UNLISTED.behind;
    pattern(&format!(r"\b{uses} {besides} (?:{also} )?(?:{services} )?"))
});
/// "Het bureau Naam kijkt mee op een kopie".
static BUREAU: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{} ", UNLISTED.called.bureau)));
/// "Schakelt Verwerker het callcenter Naam in", "zet Naam in voor".
static ENGAGES: LazyLock<Regex> = LazyLock::new(|| {
    let Behind { engages, engages_who, makes, makes_use, engages_articles, engages_kinds, .. } = &UNLISTED.behind;
    pattern(&format!(
        r"\b(?:{engages} (?:{engages_who} )?|{makes} \w+ {makes_use} )(?:{engages_articles} {engages_kinds} )?"
    ))
});
/// "Worden afgehandeld door Naam": what is done, and by whom, wherever it stands.
static DONE_BY: LazyLock<Regex> = LazyLock::new(|| {
    let by = |words: &DoneBy, between: &str| {
        let DoneBy { are, done, by, articles, of } = words;
        format!(r"\b{are}{between} {done} {by} (?:{articles} )?(?:[a-z]+ {of} )?")
    };
    let Done { dutch, english } = &UNLISTED.done;
    pattern(&format!("{}|{}", by(dutch, "(?:,? [a-z',-]+){0,10}?"), by(english, "")))
});
/// "Drukkerij Naam drukt en verstuurt ze": a company by the first word of its name, and what it does.
static TRADE: LazyLock<Regex> = LazyLock::new(|| {
    let nouns = &WORDS.helpers.nouns;
    literal(&format!(r"\b(?P<name>{nouns}(?:\s[A-Z][\w.&'’-]*){{1,4}})\s{}\b", UNLISTED.called.trade_does))
});
/// A name of a person that what the person is follows: "Sanne, onze beheerder".
static APPOSED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^, {}\b", UNLISTED.around.apposed)));
/// What a party is, before its name.
static CALLED: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"\b{} ?$", UNLISTED.called.kinds)));
/// What parts two names of those whose people are at work: "A en/of B".
static JOINS: LazyLock<Regex> = LazyLock::new(|| literal(&format!(" {} ", UNLISTED.called.joins)));
/// What parts a town from its river: "Frankfurt am Main".
static RIVER: LazyLock<Regex> = LazyLock::new(|| literal(&format!(" {} ", PARTIES.address.german_town)));
/// A sentence in Dutch.
static DUTCH: LazyLock<Regex> = LazyLock::new(|| {
    let DoneBy { are, by, .. } = &UNLISTED.done.dutch;
    pattern(&format!(r"\b(?:{are}|{by})\b"))
});
static PEOPLE: LazyLock<Regex> = LazyLock::new(|| any_of(WORDS.data_subjects.values().flatten()));
static EXAMPLE: LazyLock<Regex> = LazyLock::new(|| any_of(&WORDS.doubt.example));
static HUB: LazyLock<Regex> = LazyLock::new(|| any_of(WORDS.hubs.basispoort.iter().chain(&WORDS.hubs.entree)));

pub(super) fn read(sheet: &Sheet<'_>, before: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut named: Vec<(String, usize, f64)> = Vec::new();
    for after in AFTER.find_iter(view.text()).filter(|hit| !unreal(view, hit)) {
        let rest = view.words(&(after.end()..(after.end() + 90).min(view.text().len())));
        let end = leading(&rest);
        let name = rest.get(..end).filter(|name| !personal(after.as_str(), name, &rest)).unwrap_or_default();
        named.push((name.to_owned(), after.start(), PROSE));
    }
    for partner in PARTNER.find_iter(view.text()) {
        named.extend(first(view, &partner).map(|name| (name, partner.start(), PROSE)));
    }
    for does in DOES.find_iter(view.text()) {
        let rest = view.words(&(does.end()..view.sentence(does.start()).end));
        let names = AND.split(&rest).take(3).map(|piece| piece.get(..leading(piece)).unwrap_or_default().to_owned());
        named.extend(names.map(|name| (name, does.start(), PROSE)));
    }
    for bureau in BUREAU.find_iter(view.text()) {
        let sentence = view.sentence(bureau.start());
        let near = sentence.start..view.sentence(sentence.end).end;
        if UNLISTED.told.handles.is_match(view.at(&near)) && !UNLISTED.told.tests.is_match(view.at(&sentence)) {
            named.extend(first(view, &bureau).map(|name| (name, bureau.start(), PROSE - 0.05)));
        }
    }
    let mut beside: Vec<(String, usize, f64)> = Vec::new();
    let engages =
        THROUGH.find_iter(view.text()).chain(BESIDES.find_iter(view.text())).chain(ENGAGES.find_iter(view.text()));
    for hit in engages.filter(|hit| !unreal(view, hit)) {
        beside.extend(company(view, &hit).map(|name| (name, hit.start(), PROSE)));
    }
    for hit in DONE_BY.find_iter(view.text()) {
        // In the clauses of an agreement a capital begins any term; a company shows by its form.
        if unreal(view, &hit) {
            continue;
        }
        let clause = sheet.segments.is(hit.start(), DocumentKind::Agreement);
        let name = company(view, &hit).filter(|name| !clause || has_form(name));
        beside.extend(name.map(|name| (name, hit.start(), PROSE)));
    }
    for hit in TRADE.captures_iter(&view.part.text) {
        let Some(name) = hit.name("name") else { continue };
        beside.push((name.as_str().to_owned(), view.place_of(name.start()), PROSE));
    }
    for staff in STAFF.captures_iter(view.text()) {
        let Some(names) = staff.name("names") else { continue };
        let text = view.words(&names.range());
        for name in JOINS
            .replace_all(&text, ",")
            .split(',')
            .map(str::trim)
            .filter(|name| name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 4)
        {
            named.push((name.to_owned(), names.start(), GUESS + 0.1));
        }
    }
    for supplier in SUPPLIER.captures_iter(&view.part.text) {
        let (Some(name), Some(whole)) = (supplier.name("name"), supplier.get(0)) else { continue };
        let place = view.place_of(whole.start());
        let confidence = match announced(view, place).filter(|above| denies(above)) {
            None => PROSE - 0.05,
            // It says that there are no others, and names one: a person must look.
            Some(above) if deny_others(above) => GUESS,
            Some(_) => continue,
        };
        named.push((name.as_str().to_owned(), place, confidence));
    }
    let parties: Vec<String> = before
        .iter()
        .filter_map(|found| {
            let Stated::Subprocessor { name, .. } = &found.stated else { return None };
            Some(squash(without_form(name)))
        })
        .collect();
    let own = named.into_iter().map(|one| (one, false));
    let products: Vec<String> = before
        .iter()
        .filter_map(|found| if let Stated::ProductName(name) = &found.stated { Some(squash(name)) } else { None })
        .collect();
    own.chain(beside.into_iter().map(|one| (one, true)))
        .flat_map(|((name, place, confidence), anywhere)| {
            let each = either(&name, view.at(&view.sentence(place)));
            each.into_iter().map(move |name| ((name, place, confidence), anywhere))
        })
        .filter_map(|((name, place, confidence), anywhere)| {
            let name = bare(&name).to_owned();
            let sentence = view.sentence(place);
            let lead = view.at(&(sentence.start..place.max(sentence.start)));
            let example = EXAMPLE.find_iter(lead).last().is_some_and(|word| lead.len() - word.end() < 30);
            let beyond = UNLISTED.told.moreover.is_match(view.at(&sentence)) && !parties.is_empty();
            let aside = !anywhere
                && (sheet.topics.is(place, Topic::Definitions)
                    || listing(sheet, place) && !beyond
                    || sheet.segments.is(place, DocumentKind::Agreement));
            let known = listed(&parties, &name);
            // "Hosted in Frankfurt, Germany" names a place.
            let is_country = crate::intake::country::at_end(&name).is_some()
                || RIVER.split(&name).next().is_some_and(|town| TOWNS.is_town(town))
                || is_place(view, &name, place);
            (is_name(&name)
                && !example
                && !aside
                && !known
                && !is_country
                && !is_body(&name)
                && !products.contains(&squash(&name))
                && !sheet.vendor.is(&name)
                && !HUB.is_match(&name.to_lowercase()))
            .then(|| Found::new(Stated::SubprocessorUnlisted(name), sentence, confidence))
        })
        .collect()
}

/// A name without the article before it, what it is called behind it, and where it is used: "De Nevel platform voor leerlingen".
fn bare(name: &str) -> &str {
    let Around { joints, ends, article, .. } = &UNLISTED.around;
    let used = |joint: &str| {
        let (name, rest) = name.split_once(&format!(" {joint} "))?;
        rest.starts_with(char::is_uppercase).then_some(name)
    };
    let name = joints.iter().filter_map(used).min_by_key(|name| name.len()).unwrap_or(name).trim();
    let ended = |word: &str| name.strip_suffix(word)?.strip_suffix(' ');
    let name = ends.iter().find_map(ended).unwrap_or(name);
    article.behind(name).unwrap_or(name)
}

/// The line that announces the list in which a place lies.
fn announced<'v>(view: &'v View<'_>, place: usize) -> Option<&'v str> {
    let lines =
        view.lines().get(..view.line_at(place))?.iter().rev().take(LONGEST_LIST).map(|line| view.at(line).trim());
    let mut above = lines.skip_while(|line| !line.ends_with([':', '.', '?', '!']));
    above.next().filter(|line| line.ends_with(':'))
}

/// The names in "A of B", of which either is meant. In English "of" is a part of a name.
fn either(name: &str, sentence: &str) -> Vec<String> {
    let Around { or, or_dutch, .. } = &UNLISTED.around;
    let dutch = or_dutch.iter().filter(|_| DUTCH.is_match(sentence));
    let joint = or.iter().chain(dutch).map(|word| format!(" {word} ")).find(|word| name.contains(word.as_str()));
    joint.map_or_else(|| vec![name.to_owned()], |joint| name.split(&joint).map(str::to_owned).collect())
}

/// Whether a name is that of an institution, of a part of a company or of people.
fn is_body(name: &str) -> bool {
    let low = folded(name);
    let begins = UNLISTED.around.bodies.find(&low).is_some_and(|body| body.start() == 0);
    let people = PEOPLE.find(&low).is_some_and(|people| people.start() == 0 && people.end() == low.len());
    !has_form(name) && (begins || people)
}

/// Whether a place lies in the list itself: under a heading that calls it by its name, and not the subject of a message.
fn listing(sheet: &Sheet<'_>, place: usize) -> bool {
    sheet.topics.at(place).is_some_and(|section| {
        let heading = sheet.view.at(&section.heading).trim();
        section.topics.contains(&Topic::Subprocessors)
            && !UNLISTED.told.plain.is_match(heading)
            && !UNLISTED.told.subject.open(heading)
    })
}

/// A name in small letters shows by its legal form: "noris network AG".
static LOWER: LazyLock<Regex> =
    LazyLock::new(|| literal(&format!(r"^[a-z][\w-]+(?: [a-z][\w-]+){{0,2}} {}\b\.?", *FORMS)));

/// The name with which the text goes on.
fn first(view: &View<'_>, after: &regex::Match<'_>) -> Option<String> {
    let rest = view.words(&(after.end()..(after.end() + 90).min(view.text().len())));
    let lower = || LOWER.find(&rest).map(|name| name.as_str().to_owned());
    rest.get(..leading(&rest)).filter(|name| !name.is_empty()).map(str::to_owned).or_else(lower)
}

/// The name with which the text goes on, if it is that of a company.
fn company(view: &View<'_>, after: &regex::Match<'_>) -> Option<String> {
    let rest = view.words(&(after.end()..(after.end() + 90).min(view.text().len())));
    first(view, after).filter(|name| !personal(after.as_str(), name, &rest))
}

/// Whether a name is that of a person: by its form, or by the words behind a first name. What is called a company is one.
fn personal(before: &str, name: &str, rest: &str) -> bool {
    let behind = rest.get(name.len()..).unwrap_or_default();
    let apposed = is_given(name) && APPOSED.is_match(&folded(behind));
    (apposed || is_person(name)) && !CALLED.is_match(before)
}

/// Most lines of a list of helpers.
const LONGEST_LIST: usize = 12;

/// Within how many bytes before its name a sentence may deny.
const NEAR: usize = 400;

/// Whether a sentence denies what it says here, or says it of the past or of what may come: in the same clause, or right behind
/// the name.
fn unreal(view: &View<'_>, hit: &regex::Match<'_>) -> bool {
    let sentence = view.sentence(hit.start());
    let text = view.before(hit.end(), (hit.end() - sentence.start).min(NEAR));
    let verb = text.len().saturating_sub(hit.len())..text.len();
    let lead = text.get(clause(text, &verb)).unwrap_or(text);
    let rest = view.words(&(hit.end()..(hit.end() + 90).min(sentence.end.max(hit.end()))));
    let behind = folded(rest.get(leading(&rest)..).unwrap_or_default());
    let told = view.at(&sentence);
    let at = hit.start() - sentence.start..hit.end() - sentence.start;
    let elsewhen = is_past(told, &at) || is_ended(told, &at) || is_ahead(told, &at) || is_possible(told, &at);
    elsewhen || denies(lead) || UNLISTED.told.past.is_match(lead) || denial::first(behind.trim_start()) == Some(0)
}

/// Whether a country follows a name: then it is that of a place.
fn is_place(view: &View<'_>, name: &str, place: usize) -> bool {
    let near = view.words(&(place..(place + 200).min(view.text().len())));
    let rest = near.find(name).and_then(|at| near.get(at + name.len()..)).and_then(|rest| rest.strip_prefix(", "));
    let next = rest.and_then(|rest| rest.split([',', '.', ';', '(']).next());
    next.is_some_and(|next| crate::intake::country::exactly(next).is_some())
}

/// Whether a name stands in the list of sub-processors.
fn listed(parties: &[String], name: &str) -> bool {
    let name = squash(without_form(name));
    parties.iter().any(|known| known.contains(&name) || name.contains(known))
}
