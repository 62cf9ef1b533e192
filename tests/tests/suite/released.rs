//! Registers that an earlier version made still open: one file a released schema, plain and encrypted.
//!
//! A schema step that was released is never edited, since files out there have it. When a step is added, so are its fixture and
//! its hash.

use serde_json::json;
use sha2::{Digest as _, Sha256};
use waarborg_tests::{Desk, root};

/// Released steps of the content schema, with the SHA-256 of their text.
const STEPS: [(&str, &str); 3] = [
    ("0001_register.sql", "ee9ddca50e3507484dc56843c5084c289788ea8d8694b8c610f800e62de69f93"),
    ("0002_intake.sql", "4f8f56bc48484c8f4c621e3f3b7ca7230f61d6f42a54d401bcd4f4fd7cbe11ea"),
    ("0003_recognised.sql", "9af5c25cda63a5cc45572292cfee42491d664c59f0ab4b109f6488cfb0f5ea8a"),
];

/// The boards of the fixtures, by schema.
const BOARDS: [&str; STEPS.len()] = ["Stichting Schema Een", "Stichting Schema Twee", "Stichting Schema Drie"];

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

#[test]
fn a_register_of_every_released_schema_can_be_read_as_it_is() {
    for number in 1..=STEPS.len() {
        let name = format!("v{number:03}.waarborg");
        let mut desk = Desk::without_register();
        let path = desk.path(&name);
        std::fs::copy(root().join("tests/fixtures/registers").join(&name), &path).unwrap();
        let before = std::fs::read(&path).unwrap();
        desk.call("open", json!({ "path": path, "read_only": true }));
        let mut shown = 0;
        for noun in desk.call("nouns", json!({})).as_array().unwrap() {
            let noun = &noun["noun"];
            let page = desk.call("list", json!({ "noun": noun }));
            for item in page["items"].as_array().unwrap() {
                desk.call("show", json!({ "noun": noun, "id": item["id"] }));
                desk.call("evidence", json!({ "id": item["id"] }));
                if noun == "document" {
                    desk.call("document_recognised", json!({ "id": item["id"] }));
                }
                shown += 1;
            }
        }
        assert!(shown > 50, "{name}: {shown} records");
        desk.call("flags", json!({}));
        desk.call("close", json!({}));
        assert_eq!(std::fs::read(&path).unwrap(), before, "{name}: not a byte");
    }
}
