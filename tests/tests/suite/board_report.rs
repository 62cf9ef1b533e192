//! The report to the board: its figures are those of the overview, in every format, for an empty register and a large one.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Value, json};
use waarborg_register::overview::GroupKey;
use waarborg_tests::generated::{self, Depth};
use waarborg_tests::{Desk, TODAY};

fn export(desk: &mut Desk, format: &str, language: &str) -> Vec<u8> {
    let request = json!({ "report": "board", "format": format, "language": language });
    let made = desk.call("export", request);
    let name = if language == "nl" { "bestuursrapport" } else { "board-report" };
    assert_eq!(made["name"], format!("{name}-{TODAY}.{format}"));
    BASE64_STANDARD.decode(made["bytes"].as_str().unwrap()).unwrap()
}

fn tables(desk: &mut Desk) -> Value {
    let report: Value = serde_json::from_slice(&export(desk, "json", "nl")).unwrap();
    assert_eq!(report["report"], "board");
    assert_eq!(report["date"], TODAY, "figures carry their date");
    report["tables"].clone()
}

/// The words of each page of a PDF.
fn pages(bytes: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let numbers: Vec<u32> = document.get_pages().into_keys().collect();
    let words = |page: u32| {
        let text = document.extract_text(&[page]).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    numbers.into_iter().map(words).collect()
}

fn example() -> Desk {
    let mut desk = Desk::without_register();
    let path = desk.path("voorbeeld.waarborg");
    desk.call("create_example", json!({ "path": path, "board": "Stichting Voorbeeld" }));
    desk
}

/// The count of a figure.
fn count(overview: &Value, group: GroupKey, figure: &str) -> usize {
    let groups = overview["groups"].as_array().unwrap();
    let group = groups.iter().find(|found| found["key"] == group.to_string()).unwrap();
    let figure = group["figures"].as_array().unwrap().iter().find(|found| found["key"] == figure).unwrap();
    usize::try_from(figure["count"].as_u64().unwrap()).unwrap()
}

#[test]
fn the_lists_are_as_long_as_the_figures_say() {
    let mut desk = example();
    let overview = desk.call("overview", json!({}));
    let tables = tables(&mut desk);
    let rows = |table: &str| tables[table].as_array().unwrap().len();
    let counted = count(&overview, GroupKey::Counts, "products_counted");
    assert!(counted > 0);
    for table in ["leaflets", "rosa", "places"] {
        assert_eq!(rows(table), counted, "{table} lists every product that counts");
    }
    assert_eq!(rows("without_agreement"), count(&overview, GroupKey::AgreementsByStatus, "no_agreement"));
    assert_eq!(rows("agreements"), count(&overview, GroupKey::Counts, "agreements"));
    assert_eq!(rows("transfers"), count(&overview, GroupKey::Counts, "transfers"));
    assert_eq!(rows("flags"), count(&overview, GroupKey::Counts, "flags_open"));
    assert_eq!(rows("schools"), count(&overview, GroupKey::Counts, "schools"));
    let figures = tables["figures"].as_array().unwrap();
    let groups = overview["groups"].as_array().unwrap();
    let wanted: Vec<(&Value, &Value, f64)> = groups
        .iter()
        .flat_map(|group| group["figures"].as_array().unwrap().iter().map(move |figure| (group, figure)))
        .map(|(group, figure)| (&group["key"], &figure["key"], figure["count"].as_f64().unwrap()))
        .collect();
    let found: Vec<_> =
        figures.iter().map(|row| (&row["group"], &row["figure"], row["count"].as_f64().unwrap())).collect();
    assert_eq!(found, wanted, "the spreadsheet has every figure of the overview");
    for school in tables["schools"].as_array().unwrap() {
        let of = ["critical", "high", "medium", "low", "info"].map(|weight| school[weight].as_f64().unwrap());
        let difference = of.iter().sum::<f64>() - school["total"].as_f64().unwrap();
        assert!(difference.abs() < 0.5, "{school}");
    }
}

#[test]
fn the_first_page_has_the_state_and_the_others_the_lists() {
    let mut desk = example();
    let overview = desk.call("overview", json!({}));
    for (language, day, contents) in [("nl", "21 november 2026", "Inhoud"), ("en", "21 November 2026", "Contents")] {
        desk.session.language = language.parse().unwrap();
        let worded = desk.call("overview", json!({}));
        let pages = pages(&export(&mut desk, "pdf", language));
        let first = &pages[0];
        assert!(first.contains("Stichting Voorbeeld") && first.contains(day), "{first}");
        assert!(first.contains(contents), "one page holds the state and says where the lists are: {first}");
        for key in ["products_by_agreement", "leaflets_by_age", "zones", "flags_by_severity", "flags_by_school"] {
            let group = worded["groups"].as_array().unwrap().iter().find(|group| group["key"] == key).unwrap();
            for figure in group["figures"].as_array().unwrap() {
                let row = format!("{} {}", figure["label"].as_str().unwrap(), figure["count"]);
                assert!(first.contains(&row), "{language}: {row:?} is not in {first}");
            }
        }
        let all = pages.concat();
        let vendor = tables(&mut desk)["without_agreement"][0]["vendor"].as_str().unwrap().to_owned();
        assert!(all.contains(&vendor));
        assert!(!all.contains("report-board-") && !all.contains("overview-"), "every word is in the catalogue");
    }
    assert!(count(&overview, GroupKey::Counts, "flags_open") > 0);
}

#[test]
fn an_empty_register_gives_a_report_that_says_so() {
    let mut desk = Desk::new();
    let pages = pages(&export(&mut desk, "pdf", "nl"));
    let all = pages.concat();
    for words in [
        "Er staan geen verwerkersovereenkomsten in het register.",
        "Er zijn geen producten in gebruik die persoonsgegevens verwerken.",
        "Dat bewijst niet dat er geen zijn",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    assert!(pages[0].contains("0 Leveranciers"), "{}", pages[0]);
    for format in ["xlsx", "csv", "json"] {
        assert!(!export(&mut desk, format, "en").is_empty(), "{format}");
    }
}

#[test]
fn a_list_that_is_too_long_to_read_says_how_much_follows() {
    let mut desk = Desk::without_register();
    let path = desk.path("groot.waarborg");
    generated::open(&path, 300, Depth::Whole, None).close().unwrap();
    desk.call("open", json!({ "path": path }));
    let tables = tables(&mut desk);
    assert_eq!(tables["leaflets"].as_array().unwrap().len(), 300, "the spreadsheet has all of them");
    let pages = pages(&export(&mut desk, "pdf", "nl"));
    let all = pages.concat();
    assert!(all.contains("de eerste 200 van 300"), "the document says how many it leaves out");
    assert!(all.contains("De andere 100 staan"));
    assert!(pages[0].contains("Inhoud"), "large numbers fit on the first page: {}", pages[0]);
    assert!(pages.len() < 120, "{} pages are more than a board reads", pages.len());
}
