//! What was found stays in memory until something changes, and no longer.

use serde_json::{Value, json};
use waarborg_tests::Desk;

/// All that is told of flags, on one day: what was found on another would take its place.
fn told(desk: &mut Desk) -> [Value; 4] {
    [
        ("flags", json!({})),
        ("flags", json!({ "by_record": true, "first": 5, "severity": "high" })),
        ("flag_keys", json!({})),
        ("overview", json!({})),
    ]
    .map(|(name, request)| desk.call(name, request))
}

/// Makes a change, and sees that what is told after it is what somebody is told who opens the register then.
fn is_seen(desk: &mut Desk, name: &str, request: Value) -> Value {
    let before = told(desk);
    let answer = desk.call(name, request.clone());
    let after = told(desk);
    assert_ne!(before, after, "{name} {request} changes what there is to tell");
    desk.reopen();
    assert_eq!(told(desk), after, "{name} {request}");
    answer
}

#[test]
fn every_change_is_seen_at_once() {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("waarborg.waarborg"), "board": "Stichting Voorbeeld" }));
    let mut flags = desk.call("flags", json!({ "by_record": true }))["flags"].as_array().unwrap().clone();
    let flag = flags.remove(0);
    let mut one =
        |noun: &str| desk.call("list", json!({ "noun": noun, "query": { "limit": 1 } }))["items"][0]["id"].clone();
    let (product, agreement) = (one("product"), one("agreement"));

    let (today, later) = (told(&mut desk), json!({ "today": "2028-03-01" }));
    assert_ne!(desk.call("flags", later), today[0], "another day has other flags");
    assert_eq!(told(&mut desk), today, "and leaves those of this day as they are");
    let fields = json!({ "required_v": "H", "required_reason": "proef" });
    is_seen(&mut desk, "change", json!({ "noun": "product", "id": product, "fields": fields }));
    is_seen(&mut desk, "archive", json!({ "noun": "agreement", "id": agreement, "archived": true }));
    is_seen(&mut desk, "undo", json!({}));
    is_seen(&mut desk, "change_settings", json!({ "terms": { "leaflet_due_months": 1, "renewal_days": 900 } }));
    let activity = json!({ "name": "Nieuw", "transfers": "none" });
    is_seen(&mut desk, "add", json!({ "noun": "activity", "fields": activity }));
    let accepted = json!({
        "kind": "acceptance", "title": "Zo laten", "subject_noun": flag["subject"]["kind"], "subject": flag["subject"]["id"],
        "rule": flag["rule"], "decided_on": "2026-11-01", "until": "2027-11-01", "reason": "proef", "by": "bestuur",
        "accepted_values": flag["values"].to_string(),
    });
    let decision = is_seen(&mut desk, "add", json!({ "noun": "decision", "fields": accepted }));
    let id = &decision["value"]["record"]["id"];
    is_seen(&mut desk, "archive", json!({ "noun": "decision", "id": id, "archived": true }));
}
