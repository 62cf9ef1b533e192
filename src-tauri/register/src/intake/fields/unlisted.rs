//! `subprocessor.unlisted`: parties that the text names as processing, outside the list.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::{GUESS, PROSE};
use crate::intake::denial::{self, clause, denies};
use crate::intake::fold::{pattern, squash};
use crate::intake::name::{has_form, is_name, leading, without_form};
use crate::intake::person::{is_given, is_person};
use crate::intake::stated::Stated;
use crate::intake::view::View;
use crate::intake::vocabulary::{TOWNS, Topic, WORDS, any_of, folded};
use crate::intake::{Found, Sheet};
use crate::model::choice::DocumentKind;

/// Words that a host or a helper of the vendor follows.
static AFTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:ingericht op|gehost (?:bij|door|op|in|binnen)|hosting (?:bij|door|via|is ondergebracht bij|wordt verzorgd door)|draait (?:op|bij|in)|draaien (?:op|bij)|ondergebracht bij|bewaard bij|komen binnen bij|opgeslagen (?:bij|op de servers van|in de cloud van|in de datacenters van)|servers van|datacent(?:er|ers|rum|ra) van|rekencentr(?:um|a) van|hosted (?:by|on|with|at|in)|runs on|stored (?:with|on servers of|by)|servers of|data cent(?:re|er)s? of|verzonden via|verstuurd via|sent via|gehuurd bij|huren (?:we|wij) bij|(?:loopt|lopen|gaat|gaan)(?: \w+){0,3} (?:over|via)|(?:gaat|gaan|komen)(?: \w+){0,4} (?:naar|binnen bij)|de deur uit met|is sent to|are sent to|verstuurd met|met software van|correctoren van|gedraaid door|run by|operated by|geexploiteerd door|backups? (?:bij|worden [a-z ]{0,20}bewaard (?:bij|in)))(?: het| de| een| the| a)? ",
    )
});
/// "De technicus van A en/of B leggen vast".
static STAFF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:technicus|technici|beheerders?|medewerkers?|ontwikkelaars?|engineers?|technicians?) (?:van|of|from) (?P<names>[^.:;\n]{2,70}?) (?:leggen|legt|zal|zullen|heeft|hebben|krijgt|krijgen|wordt|worden|kan|kunnen|lossen|voert|voeren|has|have|will|can|may)\b",
    )
});
/// "Naam (SaaS-leverancier …)".
static SUPPLIER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<name>[A-Z][\w.&'’-]*(?:\s[A-Z][\w.&'’-]*){0,3})\s+\((?i:saas[- ]?leverancier|hosting(?:partij|provider|leverancier)?|cloudleverancier|saas supplier|hosting provider)[^)]*\)").expect("literal")
});
/// "Onze hostingpartner Naam", "ons datacenter (Naam)".
static PARTNER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:onze|ons|our) (?:hosting|datacenter|datacentrum|cloud|data cent(?:re|er)|server)? ?(?:partner|partij|provider|leverancier|hoster|datacenter|datacentrum|data cent(?:re|er)|supplier|operator)(?: operator)? ?,? ?\(?",
    )
});
/// "De rekencentra zijn van A en B", "het beheer van de database doet Naam".
static DOES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:rekencentr(?:a|um)|datacent(?:ra|rum|ers?)|servers?) (?:is|zijn) (?:dat |die |het |eigendom )?van|(?:het )?(?:technisch(?:e)? )?(?:beheer|onderhoud|hosting)(?: van [^.,;:\n]{2,40})? (?:doet|verzorgt|wordt (?:gedaan|verzorgd|uitgevoerd) door|ligt bij|is ondergebracht bij)) (?:(?:het |de )?(?:softwarehuis|bureau|bedrijf|hostingbedrijf|firma) )?",
    )
});
/// "Is monitored with Naam", "are delivered through Naam": also in the clauses of an agreement.
static THROUGH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:is|are) (?:monitored|delivered|measured|tracked|logged|sent) (?:with|through|using|via)|wordt gemonitord met|worden gemonitord met|bewaakt met|(?:wordt|worden) [^.;]{0,60}? met (?:de )?software van|(?:push ?berichten|push ?meldingen|fout ?meldingen|fout ?rapporten|push notifications|crash reports|error reports)(?: [a-z]+){0,5} (?:lopen|gaan|worden verstuurd|go|run|are sent)(?: [a-z]+)? (?:over|via|naar|through|to)) ",
    )
});
/// Beside the list: "gebruiken wij daarnaast Naam".
static BESIDES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:gebruiken (?:wij|we)|maken (?:wij|we) gebruik van|(?:we|wij) gebruiken|we (?:also )?use) (?:daarnaast|daarvoor|verder|in addition|additionally) (?:ook )?(?:de diensten van )?",
    )
});
/// "Het bureau Naam kijkt mee op een kopie".
static BUREAU: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:het bureau|het bedrijf|het softwarehuis|het callcenter|de firma|de drukkerij|the agency|the firm) ")
});
/// "Schakelt Verwerker het callcenter Naam in", "zet Naam in voor".
static ENGAGES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:schakel(?:t|en) (?:wij |we |verwerker |bewerker )?|maak(?:t|en) \w+ gebruik van )(?:(?:het|de) (?:callcenter|bedrijf|bureau|softwarehuis|firma|dienst) )?",
    )
});
/// "Worden afgehandeld door Naam": what is done, and by whom, wherever it stands.
static DONE_BY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:wordt|worden)(?:,? [a-z',-]+){0,10}? (?:afgehandeld|verzorgd|beheerd|gehost|nagekeken|gecorrigeerd|verstuurd|verzonden|gedrukt|bezorgd|beantwoord|geanalyseerd|vertaald|bewaard|opgeslagen|onderhouden) door (?:het |de |een )?(?:[a-z]+ (?:van|bij) )?|\b(?:is|are) (?:handled|operated|run|managed|hosted|answered|printed|translated|maintained|stored|marked) by (?:the |an? )?(?:[a-z]+ (?:of|from|at) )?",
    )
});
/// "Drukkerij Naam drukt en verstuurt ze": a company by the first word of its name, and what it does.
static TRADE: LazyLock<Regex> = LazyLock::new(|| {
    let nouns = WORDS.helpers.nouns.iter().map(|noun| regex::escape(noun)).collect::<Vec<_>>().join("|");
    Regex::new(&format!(
        r"\b(?P<name>(?:{nouns})(?:\s[A-Z][\w.&'’-]*){{1,4}})\s(?:drukt|print|verstuurt|verzendt|host|onderhoudt|beheert|verzorgt|vertaalt|bewaart|belt|beantwoordt|prints|sends|hosts|maintains|translates|answers)\b"
    ))
    .expect("nouns are escaped")
});
/// What says that the party is another than those of the list above.
static MOREOVER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:bovendien|daarnaast|verder|tevens|ook|voorts|moreover|furthermore|in addition|besides|also)\b")
});
static HANDLES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:echte gegevens|persoonsgegevens|gegevens van|kopie van|toegang tot|personal data|access to)\b")
});
static TESTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:pen ?test\w*|penetrati\w+|audit\w*|certific\w+|accountant\w*)\b"));
/// Headings that ask in plain words who helps: under these a text names others beside its list.
static PLAIN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:met wie|wie helpt|wie helpen|wie ons helpt|who helps)\b"));
/// What was so, and what may be so.
static PAST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:voorheen|vroeger|tot voor kort|in het verleden|werd|werden|niet meer|niet langer|formerly|previously|until recently|in the past|used to|no longer|zou|zouden|mocht|could|might)\b",
    )
});
/// A name of a person that what the person is follows: "Sanne, onze beheerder".
static APPOSED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^, (?:onze|ons|de|het|een|die|our|the|an?|who)\b"));
/// What a party is, before its name.
static CALLED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:callcenter|bedrijf|bureau|softwarehuis|firma|dienst|hostingbedrijf|drukkerij|agency|firm|company) ?$",
    )
});
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
        let names = rest.split(" en ").take(3).map(|piece| piece.get(..leading(piece)).unwrap_or_default().to_owned());
        named.extend(names.map(|name| (name, does.start(), PROSE)));
    }
    for bureau in BUREAU.find_iter(view.text()) {
        let sentence = view.sentence(bureau.start());
        let near = sentence.start..view.sentence(sentence.end).end;
        if HANDLES.is_match(view.at(&near)) && !TESTS.is_match(view.at(&sentence)) {
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
        let text = view
            .words(&names.range())
            .replace(" en/of ", ",")
            .replace(" en ", ",")
            .replace(" of ", ",")
            .replace(" and ", ",")
            .replace(" or ", ",");
        for name in text
            .split(',')
            .map(str::trim)
            .filter(|name| name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 4)
        {
            named.push((name.to_owned(), names.start(), GUESS + 0.1));
        }
    }
    for supplier in SUPPLIER.captures_iter(&view.part.text) {
        let (Some(name), Some(whole)) = (supplier.name("name"), supplier.get(0)) else { continue };
        named.push((name.as_str().to_owned(), view.place_of(whole.start()), PROSE - 0.05));
    }
    let parties: Vec<String> = before
        .iter()
        .filter_map(|found| {
            let Stated::Subprocessor { name, .. } = &found.stated else { return None };
            Some(squash(without_form(name)))
        })
        .collect();
    let own = named.into_iter().map(|one| (one, false));
    own.chain(beside.into_iter().map(|one| (one, true)))
        .filter_map(|((name, place, confidence), anywhere)| {
            let name = [" in ", " te ", " uit ", " for ", " voor "]
                .iter()
                .filter_map(|joint| name.split_once(joint))
                .filter(|(_, rest)| rest.starts_with(char::is_uppercase))
                .map(|(name, _)| name)
                .min_by_key(|name| name.len())
                .unwrap_or(name.as_str())
                .trim()
                .trim_end_matches(" Platform")
                .trim_end_matches(" platform")
                .trim_start_matches("De ")
                .to_owned();
            let sentence = view.sentence(place);
            let lead = view.at(&(sentence.start..place.max(sentence.start)));
            let example = EXAMPLE.find_iter(lead).last().is_some_and(|word| lead.len() - word.end() < 30);
            let beyond = MOREOVER.is_match(view.at(&sentence)) && !parties.is_empty();
            let aside = !anywhere
                && (sheet.topics.is(place, Topic::Definitions)
                    || listing(sheet, place) && !beyond
                    || sheet.segments.is(place, DocumentKind::Agreement));
            let known = listed(&parties, &name);
            // "Hosted in Frankfurt, Germany" names a place.
            let is_country = crate::intake::country::at_end(&name).is_some()
                || name.split(" am ").next().is_some_and(|town| TOWNS.is_town(town))
                || is_place(view, &name, place);
            (is_name(&name)
                && !example
                && !aside
                && !known
                && !is_country
                && !sheet.vendor.is(&name)
                && !HUB.is_match(&name.to_lowercase()))
            .then(|| Found::new(Stated::SubprocessorUnlisted(name), sentence, confidence))
        })
        .collect()
}

/// Whether a place lies in the list itself: under a heading that calls it by its name, and not the subject of a message.
fn listing(sheet: &Sheet<'_>, place: usize) -> bool {
    sheet.topics.at(place).is_some_and(|section| {
        let heading = sheet.view.at(&section.heading).trim();
        section.topics.contains(&Topic::Subprocessors) && !PLAIN.is_match(heading) && !heading.starts_with("subject:")
    })
}

/// A name in small letters shows by its legal form: "noris network AG".
static LOWER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[a-z][\w-]+(?: [a-z][\w-]+){0,2} (?:AG|GmbH|B\.V\.|BV|N\.V\.|Ltd\.?|Oy|AB|SAS)\b\.?")
        .expect("literal")
});

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
    denies(lead) || PAST.is_match(lead) || denial::first(behind.trim_start()) == Some(0)
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
