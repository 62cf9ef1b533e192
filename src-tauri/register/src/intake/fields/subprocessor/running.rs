//! Sub-processors in running text: a name with its seat and what the party does.

use std::sync::LazyLock;

use regex::Regex;

use crate::intake::confidence::PROSE;
use crate::intake::fold::squash;
use crate::intake::name::{is_name, without_form};
use crate::intake::stated::Stated;
use crate::intake::vocabulary::Topic;
use crate::intake::{Found, Sheet, country};

static SEATED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<name>[A-Z][\w&-]*(?:\s(?:[A-Z][\w&-]*|B\.V\.|N\.V\.)){0,4})(?:,? te |, )(?P<place>[A-Z][\w-]+)(?:\s\((?P<country>[A-Z][\w ]+)\))?,? voor\s(?:de |het )?(?P<service>[^.;]{3,80})").expect("literal")
});
/// "Naam B.V. te Plaats, verzorgt de hosting", "Naam B.V. te Plaats: hosting".
static PLACED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<name>[A-Z][\w&-]*(?:\s(?:& )?[A-Z][\w&-]*){0,4}\s(?:B\.V\.|N\.V\.|V\.O\.F\.|GmbH|Ltd\.?|LLC|Inc\.|SAS|AB)) (?:te|in|uit) (?P<place>[A-Z][\w-]+)(?:,|:| –| -)\s(?P<service>[^.;\n(]{3,80})").expect("literal")
});
/// "Naam Ltd, Plaats, Land – wat zij doet.", with the sentence on the transfer that follows.
static DASHED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?P<name>[A-Z][\w&-]*(?:\s(?:& )?[A-Z][\w&-]*){0,5}\s(?:B\.V\.|N\.V\.|GmbH|Pty Ltd\.?|Ltd\.?|Limited|LLC|LLP|Inc\.|S\.A\.|SAS|SARL|AB|AG|Oy|A/S|ApS)),\s(?P<place>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?),\s(?P<country>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s[–—-]\s(?P<service>[^.;\n]{3,90})[.;\n](?:\s(?:Transfer|Doorgifte)\s[^.;]{3,90})?").expect("literal")
});

/// "Voor de hosting: Naam B.V. (Plaats)".
static FOR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:Voor|For)\s(?:de\s|het\s|the\s)?(?P<service>[^:.;]{3,70}):\s(?P<name>[A-Z][\w&.-]*(?:\s(?:& )?[A-Z][\w&.-]*){0,5})(?:\s\((?P<place>[’'\w][\w’' -]+)\)|(?P<end>[.;,]))").expect("literal")
});
/// "(1) Naam B.V., Plaats, hosting; (2) Naam, Plaats, sms".
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\(?\d\)\s(?P<name>[A-Z][\w&.-]*(?:\s(?:& )?[A-Z][\w&.-]*){0,5}),\s(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w-]+)?),\s(?P<service>[^;()\n]{2,80})").expect("literal")
});

/// "Naam, te Plaats, voor de hosting" in a section or a sentence on sub-processors.
pub(super) fn read(sheet: &Sheet<'_>) -> Vec<Found> {
    let view = &sheet.view;
    let text = &view.part.text;
    let mut found = Vec::new();
    let patterns = [&*SEATED, &*DASHED, &*PLACED, &*FOR, &*COUNTED];
    let own_name = sheet.vendor.best().map(|(own, ..)| squash(&own));
    for hit in patterns.iter().flat_map(|pattern| pattern.captures_iter(text)) {
        let (Some(whole), Some(name), Some(service)) = (hit.get(0), hit.name("name"), hit.name("service")) else {
            continue;
        };
        let place = hit.name("place");
        let range = view.place_of(whole.start())..view.place_of(whole.end());
        let near = view.before(range.start, 160);
        let told = sheet.topics.is(range.start, Topic::Subprocessors)
            || ["subverwerker", "subbewerker", "subprocessor"].iter().any(|word| near.contains(word));
        let name = crate::intake::view::one_line(name.as_str());
        // A daughter may bear the name of the vendor, and process for it.
        let own = own_name.as_ref().is_some_and(|own| *own == squash(without_form(&name)));
        if told && is_name(&name) && !own {
            let stated = Stated::Subprocessor {
                name,
                place: place.map(|place| crate::intake::view::one_line(place.as_str())),
                country: hit.name("country").and_then(|country| country::exactly(country.as_str())).map(str::to_owned),
                service: Some(crate::intake::view::one_line(service.as_str())),
            };
            found.push(Found::new(stated, range, PROSE));
        }
    }
    found
}
