//! Rules, and what a change costs.

use std::hint::black_box;
use std::path::Path;

use serde_json::{Value, json};
use waarborg_register::Register;
use waarborg_register::api::Session;
use waarborg_register::flags::{self, Terms};
use waarborg_tests::generated::Depth;

use super::{Bench, Budget, call, holding, reopened, today};

/// A folder in memory, where writing costs nothing: what a call takes there is the core's own.
const IN_MEMORY: &str = "/dev/shm";

impl Bench {
    pub(crate) fn judging(&mut self) {
        let joined = "SELECT * FROM product JOIN leaflet ON leaflet.product = product.id JOIN security_annex a ON a.product = product.id";
        let joined = self.scan(5_000, Depth::Whole, joined);
        let mut session = self.session(5_000, Depth::Whole);
        call(&mut session, "flags", &json!({}));
        let all = "flags: all rules over 5,000 products";
        self.measure(all, Budget::P99(150.0), 8, || {
            let view = session.register().and_then(Register::view).expect("a view");
            black_box(flags::evaluate(view, &Terms::default(), today()));
        });
        self.table.peer(all, "plain scan of three of their tables", Some(joined));
        let product = one(&mut session, "product");
        let request = json!({ "noun": "product", "id": product["id"] });
        self.measure("flags: one product", Budget::P99(5.0), 5, || {
            black_box(call(&mut session, "flags", &request));
        });
        drop(session);
        self.changing();
    }

    /// One product changed and judged again, with the view, the lists and the search index brought up to date.
    fn changing(&mut self) {
        let made = self.path(5_000, Depth::Whole);
        let on_disk = "change: one of 5,000 products, and its flags, on disk";
        let mut places = vec![(on_disk, Budget::Seen, self.folder.as_path().to_owned())];
        if Path::new(IN_MEMORY).is_dir() {
            let in_memory = "change: one of 5,000 products, and its flags, in memory";
            places.insert(0, (in_memory, Budget::P99(5.0), IN_MEMORY.into()));
        }
        for (name, budget, folder) in places {
            let folder = tempfile::tempdir_in(folder).expect("a folder for a copy");
            let path = folder.path().join("copy.waarborg");
            std::fs::copy(&made, &path).expect("a copy of the register");
            let mut session = holding(reopened(&path));
            call(&mut session, "flags", &json!({}));
            let (product, annex) = (one(&mut session, "product"), one(&mut session, "security_annex"));
            let ask = json!({ "noun": "product", "id": product["id"] });
            let mut turn = 0_usize;
            self.measure(name, budget, 8, || {
                turn += 1;
                let level = ["L", "M", "H"][turn % 3];
                let changed = [
                    json!({ "noun": "product", "id": product["id"], "fields": { "required_v": level, "required_reason": "proef" } }),
                    json!({ "noun": "security_annex", "id": annex["id"], "fields": { "level_v": level } }),
                ];
                call(&mut session, "change", &changed[turn % 2]);
                black_box(call(&mut session, "flags", &ask));
            });
        }
    }
}

fn one(session: &mut Session, noun: &str) -> Value {
    call(session, "list", &json!({ "noun": noun, "query": { "limit": 1 } }))["items"][0].clone()
}
