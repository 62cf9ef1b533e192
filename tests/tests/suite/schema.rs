//! The schema and the core tell the same: every noun's fields are its columns, and every value list is its CHECK.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde_json::json;
use waarborg_tests::Desk;

use crate::lists;

fn file() -> (Desk, Connection) {
    let mut desk = Desk::new();
    desk.call("close", json!({}));
    let file = Connection::open(desk.path("bestuur.waarborg")).unwrap();
    (desk, file)
}

fn texts(file: &Connection, sql: &str) -> Vec<String> {
    file.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_table_is_strict_and_has_the_columns_of_its_noun() {
    let (mut desk, file) = file();
    let loose = texts(
        &file,
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    assert!(loose.is_empty(), "not STRICT: {loose:?}");
    for noun in desk.call("nouns", json!({})).as_array().unwrap() {
        let name = noun["noun"].as_str().unwrap();
        let mut expected = vec!["id", "revision", "archived_on", "sort_label"];
        let fields = noun["fields"].as_array().unwrap().iter().filter(|field| field["many"] == false);
        expected.extend(fields.map(|field| field["name"].as_str().unwrap()));
        let columns = texts(&file, &format!("SELECT name FROM pragma_table_info('{name}')"));
        assert_eq!(columns, expected, "{name}");
    }
}

#[test]
fn every_check_of_a_list_is_a_list_of_the_core() {
    let stored = lists::stored();
    let lists: Vec<BTreeSet<&str>> = stored.iter().map(|(_, members)| members.iter().copied().collect()).collect();
    let (_desk, file) = file();
    let mut found = Vec::new();
    for sql in texts(&file, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%IN (''%'") {
        for check in sql.split(" IN ('").skip(1) {
            let values: BTreeSet<String> = check.split("')").next().unwrap().split("', '").map(str::to_owned).collect();
            let known = lists.iter().position(|list| list.iter().copied().eq(values.iter().map(String::as_str)));
            found.push(known.unwrap_or_else(|| panic!("no list of the core is {values:?}")));
        }
    }
    for (place, list) in lists.iter().enumerate() {
        assert!(found.contains(&place), "the schema checks no column against {list:?}");
    }
}

#[test]
fn the_schema_is_this_one() {
    let (_desk, file) = file();
    let sql = texts(
        &file,
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_%' ORDER BY type, name",
    );
    insta::assert_snapshot!(sql.join(";\n"));
}
