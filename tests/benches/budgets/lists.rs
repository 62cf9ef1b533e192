//! Lists and searching.

use std::hint::black_box;
use std::time::Instant;

use serde_json::{Value, json};
use waarborg_register::api::Session;
use waarborg_tests::generated::Depth;

use super::{Bench, Budget, call};

/// What people ask of a list of products: name, query, whether a later page is meant, and the budget in milliseconds.
fn asked() -> [(&'static str, Value, bool, f64); 8] {
    let kind = json!({ "field": "kind", "value": "test" });
    let status = json!({ "field": "status", "value": "allowed" });
    let sector = json!({ "field": "sectors", "value": "po" });
    [
        ("filtered and sorted", json!({ "sort": "name", "filter": [kind] }), true, 16.0),
        ("sorted by another field", json!({ "sort": "status", "descending": true }), false, 16.0),
        ("sorted by another field, a later page", json!({ "sort": "kind", "descending": true }), true, 16.0),
        ("two filters, by vendor, later", json!({ "sort": "party", "filter": [kind, status] }), true, 16.0),
        (
            "not, and of many values",
            json!({ "filter": [
            { "field": "kind", "test": "is_not", "value": "test" }, { "field": "owner", "test": "empty" }, sector] }),
            true,
            16.0,
        ),
        ("jumped into its middle", json!({ "sort": "kind", "offset": 50_000 }), false, 16.0),
        ("a word in few, sorted", json!({ "text": "rekenbr", "sort": "kind" }), false, 16.0),
        ("a word in all, sorted", json!({ "text": "allow", "sort": "kind" }), true, 60.0),
    ]
}

impl Bench {
    pub(crate) fn lists(&mut self) {
        let small = ["list of 2,000: filtered and sorted", "list of 2,000: sorted by another field"];
        let mut session = self.session(2_000, Depth::Lists);
        for (name, (_, query, later, budget)) in small.into_iter().zip(asked()) {
            self.list(&mut session, name, (&query, later, budget));
        }

        let whole = self.scan(
            100_000,
            Depth::Lists,
            "SELECT id, name, status FROM product WHERE kind = 'test' AND archived_on IS NULL ORDER BY +name LIMIT 50",
        );
        let like = self.scan(100_000, Depth::Lists, "SELECT record FROM search_item WHERE label LIKE '%rekenbr%'");
        let mut session = self.session(100_000, Depth::Lists);
        let start = Instant::now();
        call(&mut session, "list", &json!({ "noun": "product" }));
        let first = start.elapsed().as_secs_f64() * 1000.0;
        self.table.note("list of 100,000: the first one after opening", first, "ms", Budget::Seen);
        for (name, query, later, budget) in asked() {
            let name: &'static str = Box::leak(format!("list of 100,000: {name}").into_boxed_str());
            self.list(&mut session, name, (&query, later, budget));
        }
        self.table.peer("list of 100,000: filtered and sorted", "plain query that sorts them all", Some(whole));
        for (name, text, budget) in [
            ("search of 100,000: as one types", "rekenbr", 16.0),
            ("search of 100,000: a single letter", "r", 16.0),
            ("search of 100,000: a word that nearly everything has", "uitgeverij", 16.0),
            ("search of 100,000: with a typing error", "rekenbrgu", 16.0),
        ] {
            let request = json!({ "text": text });
            self.measure(name, Budget::P99(budget), 5, || {
                black_box(call(&mut session, "search", &request));
            });
        }
        self.table.peer("search of 100,000: as one types", "plain scan with LIKE", Some(like));
    }

    fn list(&mut self, session: &mut Session, name: &'static str, (query, later, budget): (&Value, bool, f64)) {
        let mut request = json!({ "noun": "product", "query": query });
        if later {
            let mut page = call(session, "list", &request);
            for _ in 0..20 {
                request["query"]["after"] = page["next"].clone();
                page = call(session, "list", &request);
            }
            assert!(page["items"].as_array().is_some_and(|items| items.len() == 50), "{name}: a later page is full");
        }
        self.measure(name, Budget::P99(budget), 5, || {
            black_box(call(session, "list", &request));
        });
    }
}
