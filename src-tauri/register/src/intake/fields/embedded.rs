//! `third_party_content`: players, fonts, maps and measuring tools of others inside the product.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::pattern;
use crate::intake::name::{is_name, leading};
use crate::intake::stated::Stated;
use crate::intake::vocabulary::Topic;
use crate::intake::{Found, Sheet};

/// Content of others is shown, or visits are measured.
static SHOWN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:embed\w*|ingesloten|insluiten|ingebed\w*|video'?s? van|filmpjes? van|meten (?:het )?bezoek|bezoek meten (?:wij|we)|videospeler|kaarten van|lettertypen? van|statistieken via|webstatistieken|bezoekersstatistieken|analytics|embedded|video player|fonts from|maps from)\b",
    )
});
static USES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:maken (?:wij |we )?gebruik van|gebruiken (?:wij |we )?|maakt gebruik van|gebruik van|via|van|met|use|uses|using|from|by means of)(?: het| de| the)? ",
    )
});
/// What others embed on most sites, by its own name.
static BRAND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:youtube|vimeo|google fonts|google maps|google analytics|google tag manager|adobe fonts|openstreetmap|matomo|hotjar|recaptcha|typekit)\b",
    )
});
/// What is shown, in so many words: then a sentence among sub-processors is about content too.
static MEDIUM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:kaart(?:en|je)?|filmpjes?|lettertypen?|map|maps|videos?|fonts?)\b"));
static NOT: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:geen|niet|no|not|never|nooit)\b"));

pub(super) fn read(sheet: &Sheet<'_>, _: &[Found]) -> Vec<Found> {
    let view = &sheet.view;
    let mut found: Vec<Found> = Vec::new();
    for shown in SHOWN.find_iter(view.text()) {
        let sentence = view.sentence(shown.start());
        let text = view.at(&sentence);
        if NOT.is_match(text) {
            continue;
        }
        for uses in USES.find_iter(text) {
            let start = sentence.start + uses.end();
            let rest = view.words(&(start..sentence.end));
            let name = rest.get(..leading(&rest)).unwrap_or_default();
            if is_name(name) && name.split_whitespace().count() <= 3 && !sheet.vendor.is(name) {
                found.push(Found::new(Stated::ThirdPartyContent(name.to_owned()), sentence.clone(), PROSE));
                break;
            }
        }
    }
    for brand in BRAND.find_iter(view.text()) {
        let sentence = view.sentence(brand.start());
        if !NOT.is_match(view.at(&sentence))
            && view.starts_upper(brand.start())
            && (!sheet.topics.is(brand.start(), Topic::Subprocessors) || MEDIUM.is_match(view.at(&sentence)))
        {
            let name = view.words(&brand.range());
            found.push(Found::new(Stated::ThirdPartyContent(name), sentence, PROSE));
        }
    }
    found
}
