//! Lists: filters that say what they mean, and columns in memory that follow every change.

use serde_json::{Value, json};
use waarborg_tests::Desk;

fn example() -> Desk {
    let mut desk = Desk::without_register();
    desk.call("create_example", json!({ "path": desk.path("voorbeeld.waarborg") }));
    desk
}

/// Every noun, with its fields of one value and those of many.
fn nouns(desk: &mut Desk) -> Vec<(Value, Vec<String>, Vec<String>)> {
    let described = desk.call("nouns", json!({}));
    let named = |noun: &Value, many: bool| -> Vec<String> {
        let fields = noun["fields"].as_array().unwrap().iter().filter(|field| field["many"] == many);
        fields.map(|field| field["name"].as_str().unwrap().to_owned()).collect()
    };
    let nouns = described.as_array().unwrap().iter();
    nouns.map(|noun| (noun["noun"].clone(), named(noun, false), named(noun, true))).collect()
}

fn list(desk: &mut Desk, noun: &Value, filter: Value) -> Vec<Value> {
    let page =
        desk.call("list", json!({ "noun": noun, "query": { "archived": true, "limit": 1000, "filter": filter } }));
    assert_eq!(page["total"].as_u64(), Some(page["items"].as_array().unwrap().len() as u64));
    page["items"].as_array().unwrap().clone()
}

/// The value of a field as a condition compares it: of a part, its first column.
fn compared(desk: &mut Desk, noun: &Value, field: &str, values: &Value) -> Option<Value> {
    let one = values.as_array()?.first()?.clone();
    let Value::Object(columns) = &one else { return Some(one) };
    // The first column is the one by which a filter finds the record again.
    let found = columns.values().find(|value| {
        let request =
            json!({ "noun": noun, "query": { "filter": [{ "field": field, "value": value }], "archived": true } });
        waarborg_register::api::call(&mut desk.session, "list", request).is_ok_and(|page| page["total"] != 0)
    });
    found.cloned()
}

#[test]
fn tests_of_a_field_divide_the_records_of_every_noun() {
    let mut desk = example();
    let mut tried = 0;
    for (noun, single, many) in nouns(&mut desk) {
        let noun = &noun;
        let all = list(&mut desk, noun, json!([]));
        for field in &single {
            let field = field.as_str();
            let Some(value) = all.iter().map(|record| &record[field]).find(|value| !value.is_null()) else { continue };
            let mut total =
                |test: &str| list(&mut desk, noun, json!([{ "field": field, "test": test, "value": value }])).len();
            let is = all.iter().filter(|record| record[field] == *value).count();
            assert_eq!(total("is"), is, "{noun} {field}");
            assert_eq!(total("is_not"), all.len() - is, "{noun} {field}");
            let filled = all.iter().filter(|record| !record[field].is_null()).count();
            assert_eq!(total("filled"), filled, "{noun} {field}");
            assert_eq!(total("empty"), all.len() - filled, "{noun} {field}");
            assert_eq!(total("at_most") + total("at_least"), filled + is, "{noun} {field}: only the value is both");
            tried += 1;
        }
        for field in &many {
            let field = field.as_str();
            let Some(values) = all.iter().map(|record| &record[field]).find(|values| values[0] != Value::Null) else {
                continue;
            };
            let value = compared(&mut desk, noun, field, values).expect("a record is found by what it has");
            let mut total =
                |test: &str| list(&mut desk, noun, json!([{ "field": field, "test": test, "value": value }])).len();
            assert_eq!(total("is") + total("is_not"), all.len(), "{noun} {field}");
            let filled = all.iter().filter(|record| record[field][0] != Value::Null).count();
            assert_eq!((total("filled"), total("empty")), (filled, all.len() - filled), "{noun} {field}");
            tried += 1;
        }
    }
    assert!(tried > 100, "the example fills most fields: {tried}");
}

#[test]
fn a_list_that_followed_changes_is_that_of_a_register_just_opened() {
    let mut desk = example();
    // Listed once, so that the columns are in memory.
    answers(&mut desk);
    let party = desk.add("party", json!({ "name": "Middenin", "roles": ["rol_vw", "rol_dist"], "country": "DE" }));
    desk.add(
        "product",
        json!({ "party": party, "name": "Een nieuw product", "sectors": ["vo", "po"], "trial_days": 17 }),
    );
    let change = |desk: &mut Desk, noun: &str, id: &str, fields: Value| {
        desk.call("change", json!({ "noun": noun, "id": id, "fields": fields }));
    };
    let products = desk.call("list", json!({ "noun": "product" }))["items"].clone();
    let id = |place: usize| products[place]["id"].as_str().unwrap().to_owned();
    change(&mut desk, "product", &id(0), json!({ "name": "Aanvankelijk anders", "sectors": ["mbo"], "owner": "ict" }));
    change(&mut desk, "product", &id(1), json!({ "status": null, "kind": "ai", "trial_days": 3, "sectors": [] }));
    change(&mut desk, "party", &party, json!({ "roles": ["rol_sv"], "reviewed_on": "2026-01-02" }));
    // Taken away again, and not only the last one.
    let gone = desk.add("party", json!({ "name": "Weer weg" }));
    let put_away = desk.add("party", json!({ "name": "Opgeborgen" }));
    let entry = desk.call("history", json!({ "id": gone }))["entries"][0]["id"].clone();
    desk.call("undo", json!({ "entry": entry }));
    desk.call("archive", json!({ "noun": "party", "id": put_away, "archived": true }));

    let followed = answers(&mut desk);
    desk.reopen();
    let fresh = answers(&mut desk);
    for (followed, fresh) in followed.iter().zip(&fresh) {
        assert_eq!(followed, fresh);
    }
}

/// What many lists answer.
fn answers(desk: &mut Desk) -> Vec<(String, Value)> {
    let mut answers = Vec::new();
    for (noun, single, many) in nouns(desk) {
        for field in single {
            for query in [
                json!({ "sort": field, "limit": 4 }),
                json!({ "sort": field, "descending": true, "archived": true }),
                json!({ "filter": [{ "field": field, "test": "filled" }] }),
                json!({ "text": "p", "sort": field }),
            ] {
                answers.push((format!("{noun} {query}"), desk.call("list", json!({ "noun": noun, "query": query }))));
            }
        }
        for part in many {
            let query = json!({ "filter": [{ "field": part, "test": "filled" }], "sort": "id" });
            answers.push((format!("{noun} {query}"), desk.call("list", json!({ "noun": noun, "query": query }))));
        }
    }
    for value in ["po", "vo", "mbo"] {
        let query = json!({ "filter": [{ "field": "sectors", "value": value }, { "field": "trial_days", "test": "at_least", "value": 4 }] });
        answers.push((query.to_string(), desk.call("list", json!({ "noun": "product", "query": query }))));
    }
    answers
}

#[test]
fn a_page_goes_on_where_the_last_one_ended_when_records_changed_in_between() {
    let mut desk = Desk::new();
    let ids: Vec<String> =
        ["a", "b", "c", "d", "e"].iter().map(|name| desk.add("party", json!({ "name": name }))).collect();
    let page = |desk: &mut Desk, after: &Value| {
        desk.call("list", json!({ "noun": "party", "query": { "limit": 2, "after": after } }))
    };
    let names = |page: &Value| -> Vec<String> {
        page["items"].as_array().unwrap().iter().map(|record| record["name"].as_str().unwrap().to_owned()).collect()
    };
    let first = page(&mut desk, &Value::Null);
    assert_eq!(names(&first), ["a", "b"]);
    // The record at which the page ended goes elsewhere, and another comes before the place.
    desk.call("change", json!({ "noun": "party", "id": ids[1], "fields": { "name": "z" } }));
    desk.add("party", json!({ "name": "aa" }));
    let second = page(&mut desk, &first["next"]);
    assert_eq!(names(&second), ["c", "d"]);
    let last = page(&mut desk, &second["next"]);
    assert_eq!((names(&last), last["next"].is_null()), (vec!["e".to_owned(), "z".to_owned()], true));
}

#[test]
fn what_is_called_by_its_date_is_listed_by_it() {
    let mut desk = Desk::new();
    let party = desk.add("party", json!({ "name": "Rekenrijk" }));
    let product = desk.add("product", json!({ "party": party, "name": "Rekenmeester" }));
    let days = ["2026-02-01", "2025-12-31", "2026-01-15"];
    for day in days {
        desk.add("leaflet", json!({ "product": product, "layout": "3.0", "dated_on": day }));
        desk.add("security_annex", json!({ "product": product, "dated_on": day }));
        desk.add("snapshot", json!({ "taken_on": day }));
    }
    for (noun, field) in [("leaflet", "dated_on"), ("security_annex", "dated_on"), ("snapshot", "taken_on")] {
        for query in [json!({}), json!({ "sort": null, "limit": 2 })] {
            let page = desk.call("list", json!({ "noun": noun, "query": query }));
            let listed: Vec<&str> =
                page["items"].as_array().unwrap().iter().map(|record| record[field].as_str().unwrap()).collect();
            assert_eq!(listed, ["2025-12-31", "2026-01-15", "2026-02-01"][..listed.len()], "{noun}");
        }
    }
}

#[test]
fn a_list_can_be_entered_anywhere() {
    let mut desk = example();
    for query in [json!({ "sort": "kind" }), json!({ "sort": "kind", "descending": true })] {
        let mut list = |offset: usize, limit: usize| {
            let mut query = query.clone();
            (query["offset"], query["limit"]) = (offset.into(), limit.into());
            desk.call("list", json!({ "noun": "product", "query": query }))
        };
        let whole = list(0, 1000);
        let (items, total) = (whole["items"].as_array().unwrap(), whole["total"].as_u64().unwrap());
        for offset in 0..items.len() + 2 {
            let page = list(offset, 3);
            let expected: Vec<&Value> = items.iter().skip(offset).take(3).collect();
            assert_eq!(page["items"].as_array().unwrap().iter().collect::<Vec<_>>(), expected, "{offset}");
            assert_eq!(page["total"], total);
            assert_eq!(page["next"].is_null(), offset + 3 >= items.len(), "{offset}");
        }
    }
}
