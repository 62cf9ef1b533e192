//! Registers that an earlier version made still open: one file a released schema, plain and encrypted.
//!
//! A schema step that was released is never edited, since files out there have it. When a step is added, so are its fixture and
//! its hash.

use serde_json::json;
use sha2::{Digest as _, Sha256};
use waarborg_tests::{Desk, root};

/// Released steps of the content schema, with the SHA-256 of their text.
const STEPS: [(&str, &str); 2] = [
    ("0001_register.sql", "ee9ddca50e3507484dc56843c5084c289788ea8d8694b8c610f800e62de69f93"),
    ("0002_intake.sql", "4f8f56bc48484c8f4c621e3f3b7ca7230f61d6f42a54d401bcd4f4fd7cbe11ea"),
];

/// The boards of the fixtures, by schema.
const BOARDS: [&str; 2] = ["Stichting Schema Een", "Stichting Schema Twee"];

/// The password of the encrypted fixtures. They hold nothing that is not made up.
const PASSWORD: &str = "geheim voor de proef";

#[test]
fn a_released_step_is_never_edited() {
    let folder = root().join("src-tauri/register/schema/content");
    let count = std::fs::read_dir(&folder).unwrap().count();
    assert_eq!(count, STEPS.len(), "every step has its hash here");
    for (name, hash) in STEPS {
        let text = std::fs::read(folder.join(name)).unwrap();
        let pairs: Vec<String> = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
        let found = pairs.concat();
        assert_eq!(found, hash, "{name} was released; what changes comes in a next step");
    }
}

#[test]
fn a_register_of_every_released_schema_opens() {
    for (number, board) in (1..=STEPS.len()).zip(BOARDS) {
        for (name, password) in
            [(format!("v{number:03}.waarborg"), None), (format!("v{number:03}-encrypted.waarborg"), Some(PASSWORD))]
        {
            let mut desk = Desk::without_register();
            let path = desk.path(&name);
            std::fs::copy(root().join("tests/fixtures/registers").join(&name), &path).unwrap();
            let status = desk.call("open", json!({ "path": path, "password": password }));
            assert_eq!(status["board"], board, "{name}");
            assert_eq!(status["encrypted"], password.is_some(), "{name}");
            assert_eq!(desk.call("check", json!({}))["sound"], true, "{name}");
            assert!(desk.call("list", json!({ "noun": "leaflet" }))["total"].as_i64().unwrap() >= 5, "{name}");
            desk.call("add", json!({ "noun": "party", "fields": { "name": "Na het openen" } }));
            desk.call("close", json!({}));
        }
    }
}
