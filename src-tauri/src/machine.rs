//! The machine that the program runs on, as the core asks for it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use waarborg_register::words::Language;
use waarborg_register::world::World;

/// The machine's own clock and randomness, and the account that is logged in.
#[derive(Debug)]
pub(crate) struct Machine;

impl World for Machine {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn randomise(&self, bytes: &mut [u8]) {
        // Without randomness there are no identifiers and no keys: better to stop than to go on with guessable ones.
        getrandom::fill(bytes).expect("the machine has randomness");
    }

    fn actor(&self) -> String {
        let named = |name| std::env::var(name).ok().filter(|account| !account.is_empty());
        ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(named).unwrap_or_else(|| "?".to_owned())
    }
}

/// The first language of the person's that the catalogue has; Dutch, the language of the law, if there is none.
pub(crate) fn language() -> Language {
    choose_language(sys_locale::get_locales())
}

fn choose_language(preferred: impl IntoIterator<Item = String>) -> Language {
    let primary =
        |tag: String| tag.split(['-', '_']).next().and_then(|language| language.to_ascii_lowercase().parse().ok());
    preferred.into_iter().find_map(primary).unwrap_or_default()
}

/// The program that reads documents: beside this one, or where the Debian package puts it.
pub(crate) fn extractor() -> PathBuf {
    let folder =
        std::env::current_exe().ok().and_then(|program| program.parent().map(Path::to_owned)).unwrap_or_default();
    let name = format!("waarborg-extract{}", std::env::consts::EXE_SUFFIX);
    let packaged = folder.join("../lib/waarborg").join(&name);
    if packaged.is_file() { packaged } else { folder.join(name) }
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

    #[test]
    fn randomness_differs_from_draw_to_draw() {
        let mut draws = [[0; 16]; 2];
        for draw in &mut draws {
            Machine.randomise(draw);
        }
        assert_ne!(draws[0], draws[1]);
    }
}
