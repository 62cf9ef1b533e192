//! The language of the desktop.

use waarborg_register::words::Language;

/// The first language of the person's that the catalogue has; Dutch, the language of the law, if there is none.
pub(crate) fn language() -> Language {
    choose_language(sys_locale::get_locales())
}

fn choose_language(preferred: impl IntoIterator<Item = String>) -> Language {
    let primary =
        |tag: String| tag.split(['-', '_']).next().and_then(|language| language.to_ascii_lowercase().parse().ok());
    preferred.into_iter().find_map(primary).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speaks_the_first_language_that_it_knows() {
        for (preferred, language) in [
            (&["nl-NL", "en"][..], Language::Nl),
            (&["fr-BE", "en-GB", "nl"], Language::En),
            (&["EN_us"], Language::En),
            (&["fy-NL", "C"], Language::Nl),
            (&[], Language::Nl),
        ] {
            let tags = preferred.iter().map(|tag| (*tag).to_owned());
            assert_eq!(choose_language(tags), language, "{preferred:?}");
        }
    }
}
