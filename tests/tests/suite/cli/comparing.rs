//! Papers side by side, a vendor's chain and the settings, on the command line.

use serde_json::json;

use super::desk::Cli;

fn with_two_products() -> Cli {
    let cli = Cli::new();
    for (name, marketing) in [("Rekenrijk", true), ("Taalrijk", false)] {
        cli.add("party", &json!({ "name": format!("Uitgeverij {name}"), "roles": ["rol_vw"] }));
        cli.add("product", &json!({ "party": format!("Uitgeverij {name}"), "name": name, "all_services": false }));
        cli.add("leaflet", &json!({ "product": name, "layout": "3.0", "dated_on": "2026-05-01", "marketing_use": marketing, "unlisted": ["Meetmeer"] }));
    }
    cli
}

#[test]
fn compares_products_by_name() {
    let cli = with_two_products();
    let all = cli.on(["compare", "Rekenrijk", "Taalrijk"]).done();
    assert!(all.contains("Medische gegevens") && all.contains("▲ ja (OVK-19)"), "{all}");
    let differing = cli.on(["compare", "Rekenrijk", "Taalrijk", "--differences"]).done();
    assert!(differing.contains("Gebruik voor marketing") && !differing.contains("Medische gegevens"), "{differing}");
    let answer = cli.on(["compare", "Rekenrijk", "Taalrijk", "--differences", "--json"]).json();
    let rows: Vec<_> =
        answer["groups"].as_array().unwrap().iter().flat_map(|group| group["rows"].as_array().unwrap()).collect();
    assert!(!rows.is_empty() && rows.iter().all(|row| row["differs"] == true), "{rows:#?}");
    let fault = cli.on(["compare", "Rekenrijk"]).failed(1);
    assert!(fault.contains("twee tot vier"), "{fault}");
}

#[test]
fn writes_a_comparison_as_a_file() {
    let cli = with_two_products();
    for (format, start) in [("pdf", "%PDF-"), ("xlsx", "PK")] {
        let out = cli.path(format!("vergelijking.{format}"));
        let words = ["compare", "Rekenrijk", "Taalrijk", "--format", format, "--out"].map(std::ffi::OsString::from);
        cli.on(words.into_iter().chain([out.clone().into_os_string()])).done();
        assert!(std::fs::read(&out).unwrap().starts_with(start.as_bytes()), "{format}");
    }
    cli.on(["compare", "Rekenrijk", "Taalrijk", "--format", "pdf"]).failed(2);
}

#[test]
fn shows_the_chain_of_a_vendor() {
    let cli = with_two_products();
    let table = cli.on(["chain", "Uitgeverij Rekenrijk"]).done();
    assert!(table.contains("Meetmeer (genoemd, niet in de lijst)") && table.contains("land niet vermeld"), "{table}");
    let answer = cli.on(["chain", "Uitgeverij Rekenrijk", "--json"]).json();
    assert_eq!(answer["nodes"][0]["kind"], "vendor");
}

#[test]
fn shows_and_changes_the_settings() {
    let cli = Cli::new();
    let table = cli.on(["settings"]).done();
    assert!(table.contains("signature_days") && table.contains("OVK-02"), "{table}");
    let changed = cli.on(["settings", "signature_days=45", "renewal_days=60", "--json"]).json();
    assert_eq!((&changed["terms"]["signature_days"], &changed["terms"]["renewal_days"]), (&json!(45), &json!(60)));
    let reset = cli.on(["settings", "signature_days=", "--json"]).json();
    assert_eq!((&reset["terms"]["signature_days"], &reset["terms"]["renewal_days"]), (&json!(30), &json!(60)));
    cli.on(["settings", "signature_days=0"]).failed(1);
    cli.on(["settings", "signature_days=veel"]).failed(2);
}
