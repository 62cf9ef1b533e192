//! Registers of any size, for the benches: the same every time, and shaped like a board's own.
//!
//! A tenth of the products' number in vendors, one leaflet and one annex a product, one and a quarter agreements a product over
//! the vendors, uses at three schools in turn, and an activity for every ten products.

use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use waarborg_register::model::Noun;
use waarborg_register::model::choice::Choice as _;
use waarborg_register::world::{StillWorld, World};
use waarborg_register::{Access, Register};

use crate::TODAY;

/// What a generated register holds besides products and their vendors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Agreements and uses.
    Lists,
    /// Those, and a leaflet and an annex for every product, and activities.
    Whole,
    /// Those, and ten more activities for every product.
    Record,
}

/// The number of agreements for a number of products.
pub const fn agreements(products: usize) -> usize {
    products * 5 / 2
}

/// Opens the generated register at `path`, and makes it first if it is not there.
pub fn open(path: &Path, products: usize, depth: Depth, password: Option<&str>) -> Register {
    let date = TODAY.parse().expect("a date");
    let world: Arc<dyn World> = Arc::new(StillWorld::on(date));
    if path.exists() {
        let access = Access { password: password.map(str::to_owned), read_only: false };
        return Register::open(path, access, world).expect("a generated register opens");
    }
    let board = serde_json::from_value(json!({ "name": "Stichting Groot" })).expect("a board");
    let mut register = Register::create(path, board, password, world).expect("a register");
    let mut ids = Ids::default();
    let mut records = Vec::new();
    fill(products, depth, &mut ids, &mut records);
    // In portions, so that no one change holds everything in memory.
    let mut records = records.into_iter().peekable();
    while records.peek().is_some() {
        let portion: Vec<_> = records.by_ref().take(20_000).collect();
        register.add_all(portion).expect("generated records are valid");
    }
    register
}

/// Numbers that become ids: the same every time, ordered as they were drawn.
#[derive(Default)]
struct Ids(u128);

impl Ids {
    fn draw(&mut self) -> String {
        self.0 += 1;
        // Version 7, variant 10, as all ids of a register.
        let id = (0x0198_0000_0000_7000_8000_u128 << 48) | self.0;
        uuid(id)
    }
}

fn uuid(id: u128) -> String {
    let digits = format!("{id:032x}");
    let groups = [(0, 8), (8, 12), (12, 16), (16, 20), (20, 32)];
    groups.map(|(start, end)| digits.get(start..end).unwrap_or_default()).join("-")
}

const FIRST: [&str; 16] = [
    "Reken", "Taal", "Lees", "Wereld", "Toets", "Klank", "Schrijf", "Denk", "Bouw", "Kleur", "Natuur", "Muziek",
    "Spel", "Stap", "Vonk", "Boeg",
];
const SECOND: [&str; 12] =
    ["rijk", "boog", "meester", "kracht", "lijn", "wijzer", "plein", "tuin", "brug", "pad", "bron", "vlucht"];

fn name(number: usize) -> String {
    let first = FIRST.get(number % FIRST.len()).copied().unwrap_or_default();
    let second = SECOND.get(number / FIRST.len() % SECOND.len()).copied().unwrap_or_default();
    format!("{first}{second} {number}")
}

fn fill(products: usize, depth: Depth, ids: &mut Ids, records: &mut Vec<(Noun, serde_json::Map<String, Value>)>) {
    let mut add = |noun: Noun, value: Value| {
        let Value::Object(mut fields) = value else { unreachable!("an object") };
        let id = ids.draw();
        fields.insert("id".to_owned(), id.clone().into());
        records.push((noun, fields));
        id
    };
    let schools: Vec<String> = [("De Vlieger", "po"), ("De Sleutel", "so"), ("Het Baken", "vo")]
        .map(|(name, sector)| add(Noun::School, json!({ "name": name, "sector": sector })))
        .to_vec();
    let parties: Vec<String> = (0..products.div_ceil(10))
        .map(|number| {
            add(
                Noun::Party,
                json!({ "name": format!("Uitgeverij {}", name(number)), "roles": ["rol_vw"], "country": "NL" }),
            )
        })
        .collect();
    let party = |number: usize| parties.get(number % parties.len()).cloned().unwrap_or_default();
    let kinds = waarborg_register::model::choice::ProductKind::ALL;
    let mut made = Vec::with_capacity(products);
    for number in 0..products {
        let kind = kinds.get(number % kinds.len()).copied();
        let product = add(
            Noun::Product,
            json!({ "party": party(number), "name": name(number * 7), "kind": kind, "status": "allowed", "all_services": false, "sectors": ["po"] }),
        );
        let school = schools.get(number % schools.len());
        add(Noun::Use, json!({ "product": product, "school": school, "kind": "regular", "status": "active" }));
        if depth != Depth::Lists {
            describe(&mut add, number, &product);
        }
        made.push(product);
    }
    for number in 0..agreements(products) {
        let status = ["signed", "received", "awaiting_signature", "signed", "by_terms"].get(number % 5);
        let year = 2020 + number % 8;
        add(
            Noun::Agreement,
            json!({ "party": party(number), "basis": "covenant", "covenant_version": "4.0", "status": status,
                "starts_on": format!("{year}-08-01"), "ends_on": format!("{}-07-31", year + 2) }),
        );
    }
    if depth != Depth::Lists {
        for (number, used) in made.chunks(10).enumerate() {
            add(Noun::Activity, activity(number, used));
        }
    }
    if depth == Depth::Record {
        for number in 0..products * 10 {
            add(Noun::Activity, activity(number, made.get(number / 10..=number / 10).unwrap_or_default()));
        }
    }
}

fn describe(add: &mut impl FnMut(Noun, Value) -> String, number: usize, product: &str) {
    let year = 2019 + number % 8;
    let categories: Vec<Value> = (1..=14)
        .map(|row| json!({ "category": format!("dc{row:02}"), "applies": if (row + number).is_multiple_of(3) { "yes" } else { "no" } }))
        .collect();
    add(
        Noun::Leaflet,
        json!({ "product": product, "layout": "3.0", "dated_on": format!("{year}-03-01"), "categories": categories,
            "purposes": [{ "purpose": "p01", "optional": false }, { "purpose": "p06", "optional": false }], "data_subjects": ["ds1", "ds4"],
            "retention": [{ "subject": "resultaten", "months": 12 }], "storage": [{ "place": "Utrecht", "country": "NL" }] }),
    );
    let measures: Vec<Value> = ["rb1", "rb2", "rb3", "rb4", "rb5", "rb6", "ri1", "ri2", "ri3", "ri4", "ri5", "ri6", "ri7", "rv1", "rv2",
        "rv3", "rv4", "rv5", "rv6", "rv7", "rv8"]
        .iter()
        .enumerate()
        .map(|(row, measure)| json!({ "measure": measure, "outcome": if (row + number).is_multiple_of(4) { "not_met" } else { "met" } }))
        .collect();
    add(
        Noun::SecurityAnnex,
        json!({ "product": product, "dated_on": format!("{year}-03-01"), "form": "self", "level_b": "M", "level_i": "M", "level_v": "M",
            "measures": measures }),
    );
}

/// An activity as a careful board describes one.
pub fn activity(number: usize, products: &[String]) -> Value {
    json!({ "name": format!("Onderwijs geven met {}", name(number)), "description": "Leerlingen werken met digitaal leermateriaal.",
        "transfers": "none", "measures": "Toegang naar functie, versleutelde opslag, jaarlijkse controle van rechten.",
        "purposes": ["Het geven van onderwijs", "Het volgen van de voortgang van leerlingen"], "grounds": ["g6e"],
        "data_subjects": ["ds1", "ds4"], "categories": [{ "category": "dc01" }, { "category": "dc07", "note": "resultaten" }, { "category": "dc14" }],
        "recipients": [{ "description": "Leverancier van het leermiddel" }, { "description": "DUO" }],
        "retention": [{ "subject": "resultaten", "months": 12, "term": "na afloop van het schooljaar" }],
        "products": products, "owner": "directeur", "reviewed_on": "2026-03-01" })
}
