//! What is generated from the core and kept beside the sources.

use std::collections::BTreeSet;
use std::fs;

use waarborg_register::api;
use waarborg_register::flags::pages;
use waarborg_tests::{licences, root};

/// `make generated` sets `WAARBORG_GENERATE` and thereby writes the files anew.
#[test]
fn generated_files_are_current() {
    let handbook = root().join("assets/handbook");
    let mut files = vec![
        (root().join("ui/src/api/generated.ts"), api::typescript()),
        (root().join("assets/licences.json"), licences::parts()),
    ];
    files.extend(pages::pages().into_iter().map(|(path, page)| (handbook.join(path), page)));
    let writes = std::env::var_os("WAARBORG_GENERATE").is_some();
    let mut stale = Vec::new();
    for (path, current) in &files {
        if writes {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, current).unwrap();
        }
        if fs::read_to_string(path).ok().as_ref() != Some(current) {
            stale.push(path.display().to_string());
        }
    }
    assert!(stale.is_empty(), "stale, run `make generated`: {stale:#?}");

    let pages: BTreeSet<_> = files.iter().map(|(path, _)| path.clone()).collect();
    for language in ["nl", "en"] {
        for page in fs::read_dir(handbook.join(language).join("rules")).unwrap().flatten() {
            assert!(pages.contains(&page.path()), "{} is the page of no rule", page.path().display());
        }
    }
}
