use std::sync::Arc;

use serde_json::{Value, json};

use super::*;
use crate::Register;
use crate::model::{Board, Noun};
use crate::report::content::{Block, Content, KeyValue, Manner, Section, Text};
use crate::report::sheet::Cell;
use crate::report::{FORMATS, Format};
use crate::world::StillWorld;

/// A register in a folder of its own, which goes when it is dropped.
struct Desk {
    register: Register,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new(board: Value) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let world = Arc::new(StillWorld::on(day("2026-11-22")));
        let board: Board = serde_json::from_value(board).unwrap();
        let register = Register::create(&folder.path().join("proef.waarborg"), board, None, world).unwrap();
        Self { register, _folder: folder }
    }

    fn add(&mut self, noun: Noun, fields: Value) -> String {
        let Value::Object(fields) = fields else { panic!("fields are an object") };
        let added = self.register.add(noun, fields).unwrap_or_else(|fault| panic!("{noun:?}: {fault}"));
        added.value["id"].as_str().unwrap().to_owned()
    }

    fn report(&mut self, language: Language) -> Report {
        let date = day("2026-11-22");
        let made_at = date.and_hms_opt(9, 30, 0).unwrap().and_utc();
        let view = self.register.view().unwrap();
        let coverage = |_: Id<Product>| {
            vec![
                Coverage {
                    aspect: Aspect::B,
                    percent: Some(41.66),
                    verdict: Verdict::Insufficient,
                    declared: Some(Level::H),
                    required: Some(Level::M),
                },
                Coverage {
                    aspect: Aspect::I,
                    percent: None,
                    verdict: Verdict::Unknown,
                    declared: None,
                    required: Some(Level::M),
                },
            ]
        };
        let sources = Sources { view, coverage: &coverage, language, date, made_at };
        let tables = build(&sources, Shows::Tables);
        assert!(tables.sections.is_empty(), "no format shows both");
        let pages = build(&sources, Shows::Pages);
        assert!(pages.sheets.is_empty());
        Report { sheets: tables.sheets, ..pages }
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A board with one activity in full, one that nobody has filled in, and one that contradicts itself.
fn desk() -> Desk {
    let mut desk = Desk::new(json!({
        "name": "Stichting De Voorbeeldscholen", "street": "Dorpsstraat 1", "postcode": "1234 AB", "city": "Voorbeeld",
        "representative": "voorzitter college van bestuur", "fg_name": "Privacybureau Voorbeeld", "fg_email": "fg@voorbeeldscholen.example",
    }));
    let school = desk.add(Noun::School, json!({ "name": "De Regenboog", "sector": "po" }));
    let vendor = desk.add(Noun::Party, json!({ "name": "Het Kompas B.V.", "roles": ["rol_vw"] }));
    let host = desk.add(Noun::Party, json!({ "name": "Wolkenhuis Ltd", "roles": ["rol_sv"] }));
    let product = desk.add(Noun::Product, json!({ "party": vendor, "name": "Rekenwereld", "all_services": false }));
    desk.add(Noun::Agreement, json!({
        "party": vendor, "basis": "covenant", "covenant_version": "4.0", "status": "signed", "ends_on": "2027-07-31",
        "signatures": [{ "side": "vendor", "signed_on": "2024-08-30" }, { "side": "school", "signed_on": "2024-09-01" }],
    }));
    let leaflet =
        desk.add(Noun::Leaflet, json!({ "product": product, "layout": "4.0_mevw", "dated_on": "2024-08-01" }));
    desk.add(Noun::Subprocessing, json!({
        "leaflet": leaflet, "party": host, "service": "Hosting", "countries": [{ "country": "IE", "handling": "storage" }],
    }));
    desk.add(
        Noun::SecurityAnnex,
        json!({ "product": product, "dated_on": "2024-08-02", "level_b": "H", "level_v": "M" }),
    );
    desk.add(Noun::Certificate, json!({ "party": vendor, "standard": "ISO/IEC 27001:2022", "until": "2027-07-01" }));
    desk.add(Noun::Activity, json!({
        "name": "Rekenen oefenen", "transfers": "none", "purposes": ["=Oefenen op maat"], "grounds": ["g6e"], "data_subjects": ["ds1"],
        "categories": [{ "category": "dc01", "note": "alleen naam" }], "recipients": [{ "description": "DUO" }],
        "retention": [
            { "subject": "Resultaten", "months": 24, "term": "na het verlaten van de school" },
            { "subject": "Accounts", "months": 12, "term": "12 maanden, einde licentie" },
        ],
        "measures": "Toegang per rol", "products": [product], "schools": [school], "reviewed_on": "2026-03-01", "owner": "Directeur",
    }));
    desk.add(Noun::Activity, json!({ "name": "Nog leeg", "transfers": "unknown" }));
    let hub = desk.add(Noun::Party, json!({ "name": "Knooppunt Voorbeeld", "roles": ["rol_knoop"] }));
    let gate = desk.add(Noun::Product, json!({ "party": hub, "name": "Toegang", "all_services": false }));
    let chalk = desk.add(
        Noun::Product,
        json!({ "party": hub, "name": "Krijtbord", "all_services": false, "processes_personal_data": false }),
    );
    desk.add(Noun::Activity, json!({ "name": "Inloggen", "transfers": "some", "products": [gate, chalk] }));
    let abroad = desk.add(Noun::Party, json!({ "name": "Verweg Inc." }));
    let far = desk.add(Noun::Product, json!({ "party": abroad, "name": "Verkenner", "all_services": false }));
    desk.add(Noun::Transfer, json!({ "party": abroad, "country": "US", "mechanism": "tm_46scc" }));
    desk.add(Noun::Activity, json!({ "name": "Atlas", "transfers": "none", "products": [far] }));
    desk
}

fn words(content: &Content) -> String {
    content.0.iter().map(|text| text.words.as_str()).collect::<Vec<_>>().join("\n")
}

/// The facts of an activity: those of the law and those after the separator.
fn facts<'a>(report: &'a Report, name: &str) -> (Vec<&'a KeyValue>, Vec<&'a KeyValue>) {
    let section = find(&report.sections, name).unwrap();
    let cut =
        section.blocks.iter().position(|block| matches!(block, Block::Separator(_))).expect("a visible separator");
    let gather = |blocks: &'a [Block]| {
        blocks
            .iter()
            .filter_map(|block| if let Block::KeyValues(facts) = block { Some(facts) } else { None })
            .flatten()
            .collect()
    };
    (gather(&section.blocks[..cut]), gather(&section.blocks[cut..]))
}

fn find<'a>(sections: &'a [Section], title: &str) -> Option<&'a Section> {
    sections.iter().find_map(|section| if section.title == title { Some(section) } else { find(&section.parts, title) })
}

#[test]
fn the_letters_stand_in_the_order_of_the_law() {
    let report = desk().report(Language::Nl);
    let (law, extras) = facts(&report, "Rekenen oefenen");
    let letters: String = law.iter().filter_map(|fact| fact.letter).collect();
    assert_eq!(letters, "aaabccdefg");
    assert!(extras.iter().all(|fact| fact.letter.is_none()), "what is no part of article 30 bears no letter of it");
    let said: Vec<String> = law.iter().map(|fact| words(&fact.value)).collect();
    assert_eq!(
        said[0],
        "Stichting De Voorbeeldscholen\nDorpsstraat 1, 1234 AB Voorbeeld\nvertegenwoordigd door voorzitter college van bestuur"
    );
    assert_eq!(said[1], "niet ingevuld", "nobody said that there are none");
    assert_eq!(law[1].value.0[0].manner, Manner::Muted, "compulsory only where there are any");
    assert_eq!(said[2], "Privacybureau Voorbeeld\nfg@voorbeeldscholen.example");
    assert!(said[5].ends_with(": alleen naam"), "{}", said[5]);
    assert_eq!(said[6], "DUO\nHet Kompas B.V. (verwerker, Rekenwereld)\nWolkenhuis Ltd (subverwerker, Ierland)");
    assert_eq!(said[7], "geen", "written explicitly");
    assert_eq!(
        said[8], "Resultaten: 24 maanden, na het verlaten van de school\nAccounts: 12 maanden, einde licentie",
        "a term in words that begins with its months says them once"
    );
    assert!(
        said[9].contains("beschikbaarheid hoog, vertrouwelijkheid midden")
            && said[9].contains("ISO/IEC 27001:2022, tot en met 1 juli 2027"),
        "{}",
        said[9]
    );
    assert!(words(&extras[0].value).contains("artikel 6, lid 1, onder e, AVG"));
}

#[test]
fn what_is_empty_is_seen_to_be_empty() {
    let report = desk().report(Language::Nl);
    let (law, _) = facts(&report, "Nog leeg");
    for fact in law.iter().filter(|fact| matches!(fact.letter, Some('b'..='e'))) {
        assert_eq!(fact.value.0[0].words, "niet ingevuld", "{}", fact.label);
        assert_eq!(fact.value.0[0].manner, Manner::Status(Status::Bad), "{}", fact.label);
    }
    for fact in law.iter().filter(|fact| matches!(fact.letter, Some('f' | 'g'))) {
        assert_eq!(fact.value.0[0].manner, Manner::Status(Status::Attention), "asked where possible: {}", fact.label);
    }
    let gaps = &report.cover.last().unwrap().value.0[0];
    assert_eq!(gaps.words, "12 verplichte velden zijn leeg", "five, four and three of three activities");
    assert_eq!(gaps.manner, Manner::Status(Status::Bad));
    let row = report.sheets[0].rows.iter().find(|row| row[0] == Cell::from("Nog leeg")).unwrap();
    assert_eq!(row[8], Cell::from("niet ingevuld"), "unknown is not none");
    assert_eq!(row[11], Cell::Number(5.0));
}

#[test]
fn a_denied_transfer_that_is_on_record_is_shown() {
    let report = desk().report(Language::Nl);
    let (law, _) = facts(&report, "Atlas");
    let said = words(&law[7].value);
    assert!(
        said.starts_with(
            "geen\nmaar bij de gebruikte producten staan wel doorgiften:\nVerweg Inc., Verenigde Staten: "
        ),
        "{said}"
    );
    assert_eq!(report.sheets[3].rows.len(), 1);
    let Some(Block::Table(overview)) = report.sections[0].blocks.last() else { panic!("the overview is a table") };
    let row = overview.rows.iter().find(|row| words(&row[0]) == "Atlas").unwrap();
    assert_eq!(row[2].0[0], Text::status(Status::Attention, "tegenstrijdig"));
    assert!(overview.rows.iter().any(|row| words(&row[2]) == "geen"), "an honest none stays one");
}

#[test]
fn a_contradiction_is_not_complete() {
    let mut desk = Desk::new(json!({
        "name": "Stichting De Voorbeeldscholen", "street": "Dorpsstraat 1", "city": "Voorbeeld", "fg_name": "Privacybureau Voorbeeld",
        "fg_email": "fg@voorbeeldscholen.example",
    }));
    let abroad = desk.add(Noun::Party, json!({ "name": "Verweg Inc." }));
    let far = desk.add(Noun::Product, json!({ "party": abroad, "name": "Verkenner", "all_services": false }));
    let activity = json!({
        "name": "Atlas", "transfers": "none", "purposes": ["Landen leren"], "data_subjects": ["ds1"],
        "categories": [{ "category": "dc01" }], "products": [far], "measures": "Toegang per rol",
        "retention": [{ "subject": "Resultaten", "months": 24 }],
    });
    desk.add(Noun::Activity, activity);
    let shown = |desk: &mut Desk| {
        let report = desk.report(Language::Nl);
        let Some(Block::Table(overview)) = report.sections[0].blocks.last() else { panic!("the overview is a table") };
        (overview.rows[0][4].0[0].clone(), report.cover.last().unwrap().value.clone())
    };
    let complete = Text::status(Status::Good, "volledig");
    assert_eq!(shown(&mut desk), (complete.clone(), complete.into()));
    desk.add(Noun::Transfer, json!({ "party": abroad, "country": "US", "mechanism": "tm_46scc" }));
    let (row, cover) = shown(&mut desk);
    assert_eq!(row, Text::status(Status::Attention, "tegenstrijdig"));
    assert_eq!(cover, Text::status(Status::Attention, "1 activiteit is tegenstrijdig over doorgiften").into());
}

#[test]
fn only_a_concluded_agreement_was_signed() {
    let mut desk = Desk::new(json!({ "name": "Stichting De Voorbeeldscholen" }));
    let vendor = desk.add(Noun::Party, json!({ "name": "Het Kompas B.V." }));
    let agreements = [
        ("A", json!({ "status": "expired", "status_since": "2026-08-01" }), "verlopen sinds 1 augustus 2026"),
        ("B", json!({ "status": "received" }), "ontvangen"),
        ("C", json!({ "status": "signed", "status_since": "2024-09-02" }), "getekend op 12 april 2017"),
    ];
    for (name, mut fields, _) in agreements.clone() {
        let product = desk.add(Noun::Product, json!({ "party": vendor, "name": name, "all_services": false }));
        let given = json!({ "party": vendor, "basis": "own", "products": [product], "signatures": [{ "side": "vendor", "signed_on": "2017-04-12" }] });
        fields.as_object_mut().unwrap().extend(given.as_object().unwrap().clone());
        desk.add(Noun::Agreement, fields);
    }
    let report = desk.report(Language::Nl);
    for (name, _, words) in agreements {
        let row = report.sheets[1].rows.iter().find(|row| row[0] == Cell::from(name)).unwrap();
        assert_eq!(row[2], Cell::from(words), "{name}");
    }
}

#[test]
fn recipients_bear_their_role_and_who_gets_no_data_is_none() {
    let report = desk().report(Language::Nl);
    let (law, _) = facts(&report, "Inloggen");
    let said = words(&law[6].value);
    assert_eq!(said, "Knooppunt Voorbeeld (knooppunt, Toegang)");
    assert!(words(&law[7].value).starts_with("wel doorgifte"), "a transfer without a country is not complete");
    let Some(Block::Table(table)) = find(&report.sections, "Inloggen").unwrap().blocks.last() else {
        panic!("products come last")
    };
    assert_eq!(words(&table.rows[1][1]), "geen overeenkomst in het register");
    assert_eq!(words(&table.rows[0][1]), "verwerkt geen persoonsgegevens");
}

#[test]
fn agreements_and_coverage_come_after_the_separator() {
    let report = desk().report(Language::Nl);
    let section = find(&report.sections, "Rekenen oefenen").unwrap();
    let Some(Block::Table(table)) = section.blocks.last() else { panic!("products come last") };
    assert_eq!(words(&table.rows[0][0]), "Rekenwereld\nHet Kompas B.V.");
    let agreement = words(&table.rows[0][1]);
    assert!(agreement.contains("op 1 september 2024, convenant 4.0, tot en met 31 juli 2027"), "{agreement}");
    assert_eq!(
        words(&table.rows[0][2]),
        "Beschikbaarheid 41,7 % – onvoldoende (opgegeven hoog, vereist midden)\nIntegriteit – onvoldoende gegevens (opgegeven onbekend, vereist midden)"
    );
    assert!(table.columns[2].header.contains("eigen berekening"));
}

#[test]
fn the_sheets_have_a_cell_for_every_column() {
    let report = desk().report(Language::En);
    let keys: Vec<_> = report.sheets.iter().map(|sheet| sheet.key.as_str()).collect();
    assert_eq!(keys, ["activities", "products", "subprocessors", "transfers"]);
    for sheet in &report.sheets {
        assert!(!sheet.rows.is_empty(), "{}", sheet.key);
        assert!(sheet.rows.iter().all(|row| row.len() == sheet.columns.len()), "{}", sheet.key);
        let mut columns: Vec<_> = sheet.columns.iter().map(|column| column.key.as_str()).collect();
        columns.sort_unstable();
        columns.dedup();
        assert_eq!(columns.len(), sheet.columns.len(), "{}", sheet.key);
    }
    let products = &report.sheets[1];
    let agreed = products.columns.iter().position(|column| column.key == "agreed_on").unwrap();
    assert!(
        products.rows.iter().any(|row| row[agreed] == Cell::Date(day("2024-09-01"))),
        "the day the last side signed"
    );
}

#[test]
fn every_word_is_in_both_languages_and_every_format_can_be_made() {
    for language in Language::ALL {
        let report = desk().report(language);
        let shown = format!("{report:?}");
        assert!(!shown.contains("report-"), "no key stands where a word should: {shown}");
        assert!(language == Language::Nl || !shown.contains("niet ingevuld"));
        for format in FORMATS {
            assert!(!format.format.render(&report).unwrap().is_empty());
        }
        let csv = String::from_utf8(Format::Csv.render(&report).unwrap()).unwrap();
        assert!(csv.contains(";'=Oefenen op maat;"), "no formula reaches the spreadsheet");
    }
}

#[test]
fn a_register_without_activities_says_so() {
    let report = Desk::new(json!({ "name": "Stichting Leeg" })).report(Language::Nl);
    let text = format!("{:?}", report.sections[0]);
    assert!(text.contains("Er staat nog geen verwerkingsactiviteit in het register."));
    assert!(report.cover.iter().any(|fact| words(&fact.value) == "niet ingevuld"), "the board has no FG on record");
    assert!(report.cover.iter().any(|fact| words(&fact.value) == "Stichting Leeg\ncontactgegevens niet ingevuld"));
    let completeness = &report.cover.last().unwrap().value;
    assert_eq!(words(completeness), "nog geen verwerkingsactiviteit\n3 verplichte velden zijn leeg");
    assert!(completeness.0.iter().all(|text| text.manner == Manner::Status(Status::Bad)));
    assert!(Format::Pdf.render(&report).unwrap().starts_with(b"%PDF-1.7"));
}
