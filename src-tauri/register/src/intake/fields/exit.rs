//! `exit.term`: when data are returned or destroyed after the end of the agreement.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::MODEL;
use crate::intake::duration;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::vocabulary::Topic;
use crate::intake::{Found, Sheet};

static END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:bij|na|binnen) (?:(?:de|het) )?(?:beeindiging|einde|afloop) van (?:de |deze |het )?(?:verwerkersovereenkomst|overeenkomst|onderliggende overeenkomst|contract|dienstverlening)|(?:beeindiging|einde) van (?:de |deze )?(?:verwerkersovereenkomst|overeenkomst)|(?:na|bij) (?:het einde|afloop|beeindiging)\b|na (?:het )?einde van het abonnement|na de einddatum\b|within \S+(?: \(\d+\))? days (?:following|after|of) (?:the )?termination|eindigt (?:de|het|deze) (?:verwerkersovereenkomst|overeenkomst|contract|licentie|dienstverlening)\b|(?:dagen|weken|maanden|maand|jaar) (?:daarna|na het einde)|daarna blijven|after the account is closed|after (?:termination|expiry)|(?:termination|end|expiry) of (?:the |this )?(?:data )?(?:processing |processor )?(?:agreement|contract))\b",
    )
});
static RETURN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:vernietig\w*|terug ?te|teruglever\w*|teruggegeven|raadpleegbaar|ophalen|downloaden|retourner\w*|verwijder\w*|gewist|wissen|wist|leveren|levert|weg|destroy\w*|return\w*|delete\w*|eras\w*)\b",
    )
});
static OPEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:gezamenlijk overeengekomen termijn|in onderling overleg|overeen te komen termijn|overeengekomen termijn|nader (?:te bepalen|overeen te komen) termijn|agreed (?:term|period)|period agreed|redelijke termijn|reasonable (?:term|period))\b|\bbinnen <[^>]{0,30}> na ",
    )
});

/// The end of something else than the agreement.
static PERIOD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^ ?(?:van|of) (?:het|de|ieder|elk|the|each) (?:lopende )?(?:schooljaar|kalenderjaar|cursusjaar|jaar|stage|procedure|toets|school year|calendar year)\b",
    )
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let term = END.find_iter(view.text()).find_map(|end| {
        let mut sentence = view.sentence(end.start());
        // "Binnen … na het einde:" announces what is done in the items under it.
        if view.at(&sentence).trim_end().ends_with(':') {
            sentence.end = view.sentence(sentence.end).end;
        }
        let text = view.at(&sentence);
        // "Binnen dertig dagen daarna": after what, the sentence before says; only the end of the agreement counts.
        let then = end.as_str().ends_with("daarna")
            && ![
                "einde",
                "beeindig",
                "opzeg",
                "afloop",
                "contract",
                "overeenkomst",
                "licentie",
                "dienst",
                "abonnement",
            ]
            .iter()
            .any(|word| view.before(end.start(), 200).contains(word));
        let aside = sheet.topics.is(sentence.start, Topic::Definitions) || then;
        if aside || !RETURN.is_match(text) || PERIOD.is_match(view.after(end.end(), 40)) {
            return None;
        }
        if OPEN.is_match(text) {
            return Some(Found::new(Stated::ExitTerm { days: None }, sentence, MODEL));
        }
        // "Bewaard tot één jaar na afloop" is a retention term; a promise for the end is a limit.
        let named =
            ["overeenkomst", "contract", "dienstverlening", "agreement"].iter().any(|word| end.as_str().contains(word));
        let limit = ["binnen", "within", "uiterlijk", "raadpleegbaar", "maand daarna", "ophalen", "downloaden"]
            .iter()
            .any(|word| text.contains(word));
        if !named && !limit {
            return None;
        }
        let at = end.start() - sentence.start;
        let days = duration::all(text)
            .into_iter()
            .min_by_key(|one| one.range.start.abs_diff(at))
            .and_then(|one| one.days())?;
        Some(Found::new(Stated::ExitTerm { days: Some(days) }, sentence, MODEL))
    });
    term.into_iter().collect()
}
