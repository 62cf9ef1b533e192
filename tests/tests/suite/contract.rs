//! The contract between the core and the window.

use std::fs;
use std::path::Path;

use waarborg_register::api;

/// `make generated` sets the variable and thereby writes the file anew.
#[test]
fn the_window_knows_the_calls_as_they_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/api/generated.ts");
    let current = api::typescript();
    if std::env::var_os("WAARBORG_GENERATE").is_some() {
        fs::write(&path, &current).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap();
    assert!(known == current, "ui/src/api/generated.ts is stale: run `make generated`");
}
