//! `breach.notice` and `breach.vendor_notifies_ap`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::{Notified, Stated};
use crate::intake::view::View;
use crate::intake::vocabulary::Topic;
use crate::intake::{Found, Sheet};
use crate::model::choice::{DocumentKind, NoticeFrom};

static BREACH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:datalek\w*|data lek|inbreuk\w*|beveiligingsincident\w*|gelekt|iets mis(?:gaat)? met (?:de |jouw |uw )?gegevens|gegevens [^.]{0,40}op straat|goes wrong with (?:the |your |personal )?data|beveiligingsinbreuk\w*|(?:het|een|dit|dat) lek|inciden(?:t|ten) met persoonsgegevens|security incident\w*|data (?:are|is|were|have been) breached|data breach\w*|personal data breach\w*|breach\w*|melding gedaan|mis met je gegevens|mis met uw gegevens)\b",
    )
});
static TELLS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:geinformeerd|informeren|informeert|melden|meldt|gemeld|op de hoogte (?:stellen|gesteld|brengen|gebracht)|(?:stelt|stellen|brengt|brengen) [^.]{0,160}op de hoogte|hoort u|hoort de school|krijgt [^.]{0,60}bericht|bellen|belt|(?:laat|laten) [^.]{0,120}\bweten|seint|seinen|stuurt|sturen|tell|tells|alert|alerts|in kennis|bericht|melding|waarschuwt|waarschuwen|(?:geeft|geven) [^.]{0,120}\bdoor\b|doorgegeven|verwittig\w*|contact op met|licht [^.]{0,60} in\b|lichten [^.]{0,60} in\b|notif(?:y|ies|ied)|inform(?:s|ed)?|report(?:s|ed)?)\b",
    )
});
static UNDUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:zonder onredelijke vertraging|zonder onnodige vertraging|without undue delay|without unreasonable delay|zo spoedig mogelijk|zo snel mogelijk|onverwijld|as soon as possible)\b",
    )
});
static SCHOOL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:onderwijsinstelling\w*|school\w*|scholen|andere partij|verwerkingsverantwoordelijke|opdrachtgever|klant(?:en)?|werkgever|(?:school)?bestu(?:ur|ren)|bevoegd gezag|instelling(?:en)?|contactpersoon|contactpersonen|contact person|u|schools?|employer|controller|customer|institution)\b",
    )
});
static AUTHORITY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:autoriteit persoonsgegevens|toezichthoudende autoriteit|data protection authority|supervisory authority)\b",
    )
});
static PEOPLE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?:betrokken gebruikers|betrokkenen|betrokkene\(n\)|data subjects|affected users|those affected)\b")
});
static FOUND_OUT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:na (?:de |het |die )?ontdekk\w+|ontdekking|kennis (?:ervan |hiervan |daarvan )?(?:heeft|hebben) (?:genomen|gekregen)|kennis van heeft genomen|kennis (?:te )?(?:heeft|hebben)|(?:ontdekt|gevonden) (?:hebben|heeft)|kennisname|(?:is |wordt )?ontdekt(?:en)?|(?:ervan|datalek|lek) (?:heeft|hebben) gehoord|weet|bekend (?:is )?(?:geworden|werd)|opgemerkt|gemerkt|discover\w*|detect\w*|becoming aware|became aware|(?:become|learned|learns|learning) (?:aware )?of)\b",
    )
});
static ESTABLISHED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:na (?:de |die |deze )?vaststelling|stelt \w+ [^.]{0,60}\bvast\b|vastgesteld|stel(?:t|len) (?:wij|we|hij|zij) vast|conclusie|having established|(?:after|of) establish\w*|(?:have|has) established|confirmation|confirmed|confirming)\b",
    )
});
/// A term that runs from when a breach is known: "uiterlijk 36 uur nadat wij het lek ontdekten", "within a day of confirming it".
static TERM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:binnen|uiterlijk|within|later than|at the latest)\b[^.;?]{0,50}?\b(?:uur|uren|hours?|(?:werk)?dag(?:en)?|(?:working |business )?days?) (?:na (?:de |het |die |deze )?(?:ontdekking|vaststelling|kennisname)|nadat (?:wij|we|hij|zij|verwerker|bewerker) [^.;]{0,60}?(?:ontdek\w*|vastge\w*|kennis|(?:op)?gemerkt)|(?:after|of) (?:becoming|having|it has|it becomes|we have|we become|we became|discover\w*|establish\w*|confirm\w*|detect\w*))",
    )
});
/// A sentence that says what follows from the one before it.
static THEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\W*(?:dan|then|in dat geval|in that case)\b"));
/// The vendor itself reports to the authority.
static SELF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:zal|zullen|doet|doen|meldt|melden|will|shall|notifies|notify)\b[^.]{0,140}\b(?:autoriteit persoonsgegevens|toezichthoudende autoriteit|data protection authority|supervisory authority)\b|\b(?:autoriteit persoonsgegevens|toezichthoudende autoriteit)\b[^.]{0,80}\b(?:zal|zullen) (?:de melder|wij|verwerker)\b",
    )
});
/// Who does it, when it is not the vendor; and what makes a sentence a rule rather than a promise.
static NOT_SELF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:de )?(?:onderwijsinstelling|school|verwerkingsverantwoordelijke|u) (?:zal|is|doet|meldt|kan|beslist|bepaalt|beoordeelt|zelf)|voldoet onderwijsinstelling|(?:melden|meldt) (?:dat |dit |het )?niet|niet (?:zelf )?(?:melden|meldt|doen)|will not|does not|medewerking|in staat|ondersteun\w*|bepalen of|moet ook|aansprakelijk\w*|boete|voornemen|assist\w*|the school (?:will|shall|is)|the controller (?:will|shall|is))\b",
    )
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found: Vec<Found> = Vec::new();
    let mut last = usize::MAX;
    let mut told: Vec<usize> =
        TELLS.find_iter(view.text()).chain(TERM.find_iter(view.text())).map(|hit| hit.start()).collect();
    told.sort_unstable();
    for place in told {
        let mut sentence = view.sentence(place);
        // "Datalek melden aan de school | binnen 24 uur na vaststelling": a row asks in one cell and answers in the next.
        sentence.end = answer(view, &sentence).unwrap_or(sentence.end);
        // "…, informeert hij de school daarover:" with the term in the first item under it.
        if view.at(&sentence).trim_end().ends_with(':') {
            sentence.end = view.sentence(sentence.end).end;
        }
        if sentence.start == last || sheet.topics.is(sentence.start, Topic::Definitions) {
            continue;
        }
        last = sentence.start;
        let text = view.at(&sentence);
        // "Is dat zo, dan krijgt de school binnen 48 uur bericht": the items before say what it is about.
        let refers = ["is dat zo", "is dat het geval", "in dat geval", "if so", "in that case"];
        let before = |reach: usize| BREACH.is_match(view.before(sentence.start, reach));
        let follows = || {
            let above = sentence.start.checked_sub(2).map(|above| view.sentence(above));
            THEN.is_match(text) && above.is_some_and(|above| BREACH.is_match(view.at(&above)))
        };
        let about = BREACH.is_match(text)
            || before(240) && TERM.is_match(text)
            || follows()
            || refers.iter().any(|words| text.contains(words)) && before(240)
            || (sheet.topics.is(sentence.start, Topic::Breach) && before(300));
        if !about || text.contains('?') {
            continue;
        }
        let authority =
            AUTHORITY.is_match(text) || text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == "ap");
        let limit = duration::all(text).into_iter().find_map(|one| {
            one.hours().filter(|_| within(text, one.range.start)).map(|hours| (hours, one.range.start))
        });
        let (hours, at) = (limit.map(|(hours, _)| hours), limit.map_or(0, |(_, at)| at));
        let undue = UNDUE.is_match(text);
        if SELF.is_match(text) && !others(text) && !sheet.segments.is(sentence.start, DocumentKind::Agreement) {
            found.push(Found::new(Stated::VendorNotifiesAuthority(true), sentence.clone(), PROSE));
        }
        if hours.is_none() && !undue {
            continue;
        }
        // "Stelt hij een datalek vast, dan … binnen 24 uur na ontdekking": what follows the term says from when it runs.
        let after = text.get(at..).unwrap_or_default();
        let from = if hours.is_some() && FOUND_OUT.find(after).is_some_and(|word| word.start() < 40) {
            NoticeFrom::Discovery
        } else if ESTABLISHED.is_match(text) && hours.is_some() {
            NoticeFrom::Establishment
        } else if FOUND_OUT.is_match(text) {
            NoticeFrom::Discovery
        } else {
            NoticeFrom::Unstated
        };
        let mut receivers = Vec::new();
        let ours = !others(text);
        // "Binnen 48 uur contact op met de school en doen zelf melding bij de Autoriteit": the term is the nearer one's.
        let near = |words: &Regex| words.find_iter(text).map(|word| word.start().abs_diff(at)).min();
        let both = at > 0 && near(&SCHOOL).zip(near(&AUTHORITY)).is_some_and(|(school, authority)| school < authority);
        if authority && ours && !both {
            receivers.push(Notified::Ap);
        }
        if PEOPLE.is_match(text) && authority && ours {
            receivers.push(Notified::DataSubject);
        }
        let subject = SCHOOL.find(text).is_some_and(|school| {
            school.start() < 40 && text.starts_with("onderwijsinstelling") && !text.contains("of verwerker")
        });
        // "Verwerker meldt een datalek binnen 24 uur": to nobody named is to the other party.
        let theirs = SCHOOL.is_match(text)
            || hours.is_some() && !PEOPLE.is_match(text) && sheet.segments.is(sentence.start, DocumentKind::Agreement);
        if theirs && (!authority || both) && !subject && ours {
            receivers.push(Notified::School);
        }
        for to in receivers {
            // "Onverwijld" after a promise in hours, or twice, is the same promise.
            let known = found.iter().any(|one| matches!(&one.stated, Stated::BreachNotice { to: known, hours: stated, .. } if *known == to && (stated.is_some() || hours.is_none())));
            if !known {
                found.push(Found::new(Stated::BreachNotice { to, hours, from }, sentence.clone(), PROSE));
            }
        }
    }
    found
}

/// Whether a sentence says that another than the vendor does it: "de school meldt", not "gegevens van uw school meldt Naam".
fn others(text: &str) -> bool {
    NOT_SELF.find_iter(text).any(|hit| {
        let before = text.get(..hit.start()).unwrap_or_default();
        !["van uw ", "van jouw ", "van de ", "of your ", "of the "].iter().any(|of| before.ends_with(of))
    })
}

/// Where the answer to a cell of a table on breaches ends: in the next cell, with the term that it asks for.
fn answer(view: &View<'_>, asked: &Range<usize>) -> Option<usize> {
    let row = view.rows_at(asked.start).find(|row| row.cells.len() > 1)?;
    let at = row.cells.iter().position(|cell| cell.contains(&asked.start))?;
    let next = row.cells.iter().skip(at + 1).find(|cell| !cell.is_empty())?;
    let short = asked.len() < 80 && BREACH.is_match(view.at(asked)) && next.start > asked.start;
    (short && !duration::all(view.at(next)).is_empty()).then_some(next.end)
}

/// Whether a duration is a limit: "binnen 72 uur", "uiterlijk 48 uur", "within 24 hours".
fn within(text: &str, at: usize) -> bool {
    let before = text.get(at.saturating_sub(34)..at).unwrap_or_default();
    ["binnen", "uiterlijk", "within", "maximaal", "later than", "at most", "at the latest", "niet later dan", "hooguit"]
        .iter()
        .any(|word| before.contains(word))
}
