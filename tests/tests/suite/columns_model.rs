//! Lists against a model that knows no columns: after whatever changes, a list is what one gets by looking at every record.

use std::cmp::Ordering;

use proptest::prelude::*;
use serde_json::{Value, json};
use waarborg_register::api;
use waarborg_register::text::fold;
use waarborg_tests::Desk;

/// Something that happens to the products or parties of a register. Numbers choose among what is there.
#[derive(Debug, Clone)]
enum Step {
    AddParty {
        name: u8,
        roles: u8,
    },
    AddProduct {
        party: usize,
        name: u8,
        sectors: u8,
        days: Option<u8>,
    },
    Change {
        record: usize,
        fields: Change,
    },
    Archive {
        record: usize,
        archived: bool,
    },
    /// The last change, or one of the last few by name.
    Undo {
        back: usize,
    },
    Merge {
        into: usize,
        from: usize,
    },
    /// A change that fails after others of the same transaction were made.
    Fail {
        record: usize,
    },
    List(Query),
}

#[derive(Debug, Clone)]
enum Change {
    Name(u8),
    Status(u8),
    Days(Option<u8>),
    Sectors(u8),
    Day(Option<u8>),
    Roles(u8),
}

#[derive(Debug, Clone)]
struct Query {
    product: bool,
    filter: Option<(usize, u8, u8)>,
    sort: usize,
    descending: bool,
    archived: bool,
    limit: usize,
}

const NAMES: [&str; 6] = ["Ånd", "boom", "Boom", "", "Zee", "9 levens"];
const ROLES: [&str; 3] = ["rol_vw", "rol_dist", "rol_sv"];
const SECTORS: [&str; 3] = ["po", "vo", "mbo"];
const STATUSES: [&str; 3] = ["allowed", "conditional", "retired"];
const TESTS: [&str; 8] = ["is", "is_not", "at_most", "at_least", "empty", "filled", "one_of", "none_of"];
const OF_PRODUCT: [&str; 6] = ["name", "status", "trial_days", "sectors", "owner", "party"];
const OF_PARTY: [&str; 4] = ["name", "roles", "reviewed_on", "country"];

fn some(list: &[&str], bits: u8) -> Vec<String> {
    (0..).zip(list).filter(|(place, _)| bits & (1 << place) != 0).map(|(_, word)| (*word).to_owned()).collect()
}

fn name(number: u8) -> String {
    format!("{}{}", NAMES[usize::from(number) % NAMES.len()], number % 4)
}

fn day(number: u8) -> String {
    format!("2026-0{}-1{}", 1 + number % 3, number % 2)
}

fn query() -> impl Strategy<Value = Query> {
    let filter = proptest::option::of((0..6_usize, 0..8_u8, 0..12_u8));
    (any::<bool>(), filter, 0..7_usize, any::<bool>(), any::<bool>(), 1..6_usize).prop_map(
        |(product, filter, sort, descending, archived, limit)| Query {
            product,
            filter,
            sort,
            descending,
            archived,
            limit,
        },
    )
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (0..12_u8).prop_map(Change::Name),
        (0..4_u8).prop_map(Change::Status),
        proptest::option::of(0..6_u8).prop_map(Change::Days),
        (0..8_u8).prop_map(Change::Sectors),
        proptest::option::of(0..6_u8).prop_map(Change::Day),
        (0..8_u8).prop_map(Change::Roles),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let many = 0..40_usize;
    prop_oneof![
        2 => (0..12_u8, 0..8_u8).prop_map(|(name, roles)| Step::AddParty { name, roles }),
        3 => (many.clone(), 0..12_u8, 0..8_u8, proptest::option::of(0..6_u8))
            .prop_map(|(party, name, sectors, days)| Step::AddProduct { party, name, sectors, days }),
        4 => (many.clone(), change()).prop_map(|(record, fields)| Step::Change { record, fields }),
        2 => (many.clone(), any::<bool>()).prop_map(|(record, archived)| Step::Archive { record, archived }),
        2 => (0..4_usize).prop_map(|back| Step::Undo { back }),
        1 => (many.clone(), many.clone()).prop_map(|(into, from)| Step::Merge { into, from }),
        1 => many.prop_map(|record| Step::Fail { record }),
        5 => query().prop_map(Step::List),
    ]
}

/// A register with the ids that were ever made in it, and entries of its history.
struct Model {
    desk: Desk,
    parties: Vec<String>,
    products: Vec<String>,
    entries: Vec<Value>,
}

impl Model {
    fn new() -> Self {
        let mut model = Self { desk: Desk::new(), parties: Vec::new(), products: Vec::new(), entries: Vec::new() };
        for number in 0..3 {
            model.step(&Step::AddParty { name: number, roles: number });
            model.step(&Step::AddProduct {
                party: number.into(),
                name: number,
                sectors: number + 1,
                days: Some(number),
            });
        }
        // In memory from here on.
        for noun in ["party", "product"] {
            model.desk.call("list", json!({ "noun": noun }));
        }
        model
    }

    /// Calls; what is refused changes nothing, and is no matter here.
    fn call(&mut self, name: &str, request: Value) -> Option<Value> {
        let answer = api::call(&mut self.desk.session, name, request).ok()?;
        if answer["entry"].is_string() {
            self.entries.push(answer["entry"].clone());
        }
        Some(answer)
    }

    fn add(&mut self, noun: &str, fields: Value) {
        if let Some(added) = self.call("add", json!({ "noun": noun, "fields": fields })) {
            let id = added["value"]["record"]["id"].as_str().unwrap().to_owned();
            if noun == "party" { &mut self.parties } else { &mut self.products }.push(id);
        }
    }

    fn record(&self, number: usize) -> (&'static str, String) {
        let number = number % (self.parties.len() + self.products.len());
        match self.parties.get(number) {
            Some(id) => ("party", id.clone()),
            None => ("product", self.products[number - self.parties.len()].clone()),
        }
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::AddParty { name: number, roles } => {
                let country = (roles % 2 == 0).then_some("NL");
                self.add("party", json!({ "name": name(*number), "roles": some(&ROLES, *roles), "country": country }));
            }
            Step::AddProduct { party, name: number, sectors, days } => {
                let party = self.parties[party % self.parties.len()].clone();
                let sectors = some(&SECTORS, *sectors);
                self.add(
                    "product",
                    json!({ "party": party, "name": name(*number), "sectors": sectors, "trial_days": days }),
                );
            }
            Step::Change { record, fields } => {
                let (noun, id) = self.record(*record);
                let fields = match fields {
                    Change::Name(number) => json!({ "name": name(*number) }),
                    Change::Status(number) => json!({ "status": STATUSES.get(usize::from(*number)) }),
                    Change::Days(days) => json!({ "trial_days": days }),
                    Change::Sectors(bits) => json!({ "sectors": some(&SECTORS, *bits) }),
                    Change::Day(number) if noun == "party" => json!({ "reviewed_on": number.map(day) }),
                    Change::Day(number) => json!({ "owner": number.map(day) }),
                    Change::Roles(bits) => json!({ "roles": some(&ROLES, *bits) }),
                };
                self.call("change", json!({ "noun": noun, "id": id, "fields": fields }));
            }
            Step::Archive { record, archived } => {
                let (noun, id) = self.record(*record);
                self.call("archive", json!({ "noun": noun, "id": id, "archived": archived }));
            }
            Step::Undo { back } => {
                let entry = self.entries.iter().rev().nth(*back).cloned().unwrap_or_default();
                self.call("undo", json!({ "entry": entry }));
            }
            Step::Merge { into, from } => {
                let [into, from] = [into, from].map(|number| self.parties[number % self.parties.len()].clone());
                self.call("merge", json!({ "into": into, "from": from }));
            }
            Step::Fail { record } => {
                let (noun, id) = self.record(*record);
                let register = self.desk.session.register().unwrap();
                let fields = |fields: Value| serde_json::from_value(fields).unwrap();
                let noun = noun.parse().unwrap();
                let records = vec![
                    (waarborg_register::model::Noun::Party, fields(json!({ "name": "Nooit" }))),
                    // The id stands there already.
                    (
                        noun,
                        fields(register.show(noun, id.parse().unwrap_or_default()).map_or(json!({}), Value::Object)),
                    ),
                ];
                register.add_all(records).unwrap_err();
            }
            Step::List(query) => self.check(query),
        }
    }

    /// Every record of a noun, looked up by its id.
    fn all(&mut self, product: bool) -> Vec<Value> {
        let (noun, ids) = if product { ("product", &self.products) } else { ("party", &self.parties) };
        let shown = ids.iter().filter_map(|id| {
            let request = json!({ "noun": noun, "id": id });
            api::call(&mut self.desk.session, "show", request).ok().map(|shown| shown["record"].clone())
        });
        shown.collect()
    }

    fn check(&mut self, query: &Query) {
        let fields: &[&str] = if query.product { &OF_PRODUCT } else { &OF_PARTY };
        let noun = if query.product { "product" } else { "party" };
        let filter = query.filter.map(|(field, test, value)| {
            let field = fields[field % fields.len()];
            (field, TESTS[usize::from(test)], json!([self.value(field, value), self.value(field, value / 2)]))
        });
        // One past the fields is the order that a list has by itself.
        let sort = fields.get(query.sort).filter(|field| !matches!(**field, "sectors" | "roles"));
        let mut expected = self.all(query.product);
        expected.retain(|record| query.archived || record["archived_on"].is_null());
        if let Some((field, test, value)) = &filter {
            expected.retain(|record| holds(&record[*field], test, value.as_array().unwrap()));
        }
        expected.sort_by(|one, other| {
            let key = |record: &Value| match sort {
                Some(&field) if field != "name" => record[field].clone(),
                Some(_) | None => json!(fold(record["name"].as_str().unwrap_or_default())),
            };
            compared(&key(one), &key(other)).then_with(|| one["id"].as_str().cmp(&other["id"].as_str()))
        });
        if query.descending {
            expected.reverse();
        }
        let mut request =
            json!({ "sort": sort, "descending": query.descending, "archived": query.archived, "limit": query.limit });
        request["filter"] = filter.iter().map(|(field, test, values)| condition(field, test, values)).collect();
        let mut found = Vec::new();
        loop {
            let page = self.desk.call("list", json!({ "noun": noun, "query": request }));
            assert_eq!(page["total"], json!(expected.len()), "{request}");
            found.extend(page["items"].as_array().unwrap().iter().cloned());
            if page["next"].is_null() {
                break;
            }
            request["after"] = page["next"].clone();
        }
        assert_eq!(found, expected, "{noun} {request}");
    }

    fn value(&self, field: &str, number: u8) -> Value {
        match field {
            "name" => json!(name(number)),
            "status" => json!(STATUSES[usize::from(number) % 3]),
            "trial_days" => json!(number % 7),
            "sectors" => json!(SECTORS[usize::from(number) % 3]),
            "roles" => json!(ROLES[usize::from(number) % 3]),
            "reviewed_on" | "owner" => json!(day(number)),
            "country" => json!("NL"),
            _ => json!(self.parties[usize::from(number) % self.parties.len()]),
        }
    }
}

/// The order of SQLite: nothing first, then by number or by bytes.
fn compared(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Null, Value::Null) => Ordering::Equal,
        (Value::Null, _) => Ordering::Less,
        (_, Value::Null) => Ordering::Greater,
        (Value::Number(one), Value::Number(other)) => one.as_f64().partial_cmp(&other.as_f64()).unwrap(),
        (one, other) => one.as_str().cmp(&other.as_str()),
    }
}

/// A condition as the core has it; the tests with several values are `is` and `is_not`.
fn condition(field: &str, test: &str, values: &Value) -> Value {
    let (test, value) = match test {
        "one_of" => ("is", values),
        "none_of" => ("is_not", values),
        test => (test, &values[0]),
    };
    json!({ "field": field, "test": test, "value": value })
}

fn holds(stated: &Value, test: &str, wanted: &[Value]) -> bool {
    let values: Vec<&Value> = match stated {
        Value::Array(values) => values.iter().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    };
    let value = &wanted[0];
    let any = |fits: &dyn Fn(Ordering) -> bool| values.iter().any(|stated| fits(compared(stated, value)));
    match test {
        "one_of" => values.iter().any(|stated| wanted.contains(stated)),
        "none_of" => !values.iter().any(|stated| wanted.contains(stated)),
        "is" => any(&Ordering::is_eq),
        "is_not" => !any(&Ordering::is_eq),
        "at_most" => any(&Ordering::is_le),
        "at_least" => any(&Ordering::is_ge),
        "empty" => values.is_empty(),
        _ => !values.is_empty(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_list_is_what_one_gets_by_looking_at_every_record(steps in proptest::collection::vec(step(), 1..60)) {
        let mut model = Model::new();
        for step in &steps {
            model.step(step);
        }
        let orders = (0..7).flat_map(|sort| [true, false].map(|product| (sort, product)));
        for (sort, product) in orders {
            model.check(&Query { product, filter: None, sort, descending: false, archived: true, limit: 3 });
        }
    }
}
