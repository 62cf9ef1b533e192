//! Papers side by side.

use std::hint::black_box;

use serde_json::{Value, json};
use waarborg_tests::generated::Depth;

use super::{Bench, Budget, call};

impl Bench {
    pub(crate) fn comparing(&mut self) {
        let mut session = self.session(5_000, Depth::Whole);
        let products = call(&mut session, "list", &json!({ "noun": "product", "query": { "limit": 4 } }));
        let ids: Vec<Value> =
            products["items"].as_array().expect("items").iter().map(|item| item["id"].clone()).collect();
        let request = json!({ "products": ids });
        self.measure("compare: four leaflets and annexes", Budget::P99(10.0), 5, || {
            black_box(call(&mut session, "compare", &request));
        });
    }
}
