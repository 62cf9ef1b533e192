//! `covenant.version`: the version that the document names most.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::MODEL;
use crate::intake::fold::pattern;
use crate::intake::stated::Stated;
use crate::intake::{Found, Sheet};

static COVENANT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?:(?:privacy ?)?(?:convenant|covenant)(?: digitale (?:onderwijsmiddelen|leermiddelen) en privacy| (?:on )?digital educational (?:resources|materials|tools) and privacy| onderwijs)?["']?\s*[,(:-]?\s*(?:\(?(?:versie|version|v\.?)\s*)?|(?:model ?)?(?:verwerkersovereenkomst|processing agreement|processor agreement|processors' agreement)["']?\s*[,(]?\s*(?:versie|version|v\.?|model)?\s*|\bmodel |model ?verwerkersovereenkomst )(?P<number>[1-9]\.\d)\b"#,
    )
});

/// "Versie 4.0 van het model".
static MODEL_VERSION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:versie|version) (?P<number>[1-9]\.\d) (?:van|of) (?:het|de|the) (?:model|convenant|privacyconvenant|covenant|privacy covenant)",
    )
});

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let mut named: BTreeMap<String, (usize, Range<usize>)> = BTreeMap::new();
    let text = sheet.view.text();
    for found in COVENANT.captures_iter(text).chain(MODEL_VERSION.captures_iter(text)) {
        if let (Some(whole), Some(number)) = (found.get(0), found.name("number")) {
            // "Eigen model | 5.4": a bare "model" before a number of something else.
            let bare = whole.as_str().starts_with("model") && !whole.as_str().contains("overeenkomst");
            if bare && !number.as_str().ends_with(".0") {
                continue;
            }
            // "Is er een overeenkomst volgens het Convenant 4.0?" asks.
            if sheet.view.at(&sheet.view.sentence(whole.start())).contains('?') {
                continue;
            }
            named.entry(number.as_str().to_owned()).or_insert((0, whole.range())).0 += 1;
        }
    }
    let most = named.into_iter().max_by_key(|(_, (count, range))| (*count, std::cmp::Reverse(range.start)));
    most.map(|(version, (_, range))| Found::new(Stated::CovenantVersion(version), range, MODEL)).into_iter().collect()
}
